import { X509Certificate } from 'node:crypto';
import { createKeyPair, signCertificate } from './certificate';
import { hostsExtension, keyUsageExtension } from './extension';

function certificateWith(...extensions: readonly Buffer[]): X509Certificate {
  const { privateKey, publicKey } = createKeyPair();
  const validity = [0, 1000] as const;
  return new X509Certificate(
    signCertificate({ subject: 'a', publicKey, issuer: 'a', issuerKey: privateKey, validity, extensions }),
  );
}

describe('hostsExtension', () => {
  it.each([
    ['siem.test', 'DNS:siem.test'],
    ['127.0.0.1', 'IP Address:127.0.0.1'],
    ['::1', 'IP Address:0:0:0:0:0:0:0:1'],
    ['fe80::', 'IP Address:FE80:0:0:0:0:0:0:0'],
    ['2001:db8::a:1', 'IP Address:2001:DB8:0:0:0:0:A:1'],
    ['1:2:3:4:5:6:7:8', 'IP Address:1:2:3:4:5:6:7:8'],
    ['::ffff:192.0.2.1', 'IP Address:0:0:0:0:0:FFFF:C000:201'],
  ])('says of %s that it is %s', (host, name) => {
    expect(certificateWith(hostsExtension([host])).subjectAltName).toBe(name);
  });
});

describe('keyUsageExtension', () => {
  it.each([
    [['digitalSignature'], '03020780'],
    [['digitalSignature', 'certificateSigning'], '03020284'],
    [['certificateSigning', 'revocationListSigning'], '03020106'],
  ] as const)('writes %j without the bits after the last that is set', (uses, hex) => {
    expect(keyUsageExtension(...uses).toString('hex')).toContain(`0404${hex}`);
  });
});
