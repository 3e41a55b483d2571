import { createPrivateKey, X509Certificate } from 'node:crypto';
import { createIdentity } from './certificate';

const now = Date.UTC(2026, 0, 31, 12, 30, 15, 678);

describe('createIdentity', () => {
  const { certificate, privateKey } = createIdentity(now);
  const parsed = new X509Certificate(certificate);

  it('makes a certificate for the name localhost', () => {
    expect(parsed.subject).toBe('CN=localhost');
    expect(parsed.issuer).toBe('CN=localhost');
    expect(parsed.checkHost('localhost', { subject: 'never' })).toBe('localhost');
    expect(parsed.subjectAltName).toBe('DNS:localhost');
  });

  it('makes a certificate that signed itself and may sign', () => {
    expect(parsed.verify(parsed.publicKey)).toBe(true);
    expect(parsed.checkIssued(parsed)).toBe(true);
    expect(parsed.ca).toBe(true);
  });

  it('keeps the private key that belongs to the certificate', () => {
    const key = createPrivateKey(privateKey);
    expect(parsed.checkPrivateKey(key)).toBe(true);
    expect(key.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
  });

  it('lets the certificate serve and call', () => {
    expect(parsed.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']);
  });

  it('makes a certificate that holds from a day ago for a year', () => {
    expect(Date.parse(parsed.validFrom)).toBe(Date.UTC(2026, 0, 30, 12, 30, 15));
    expect(Date.parse(parsed.validTo)).toBe(Date.UTC(2027, 0, 31, 12, 30, 15));
  });

  it('numbers certificates with 16 random bytes', () => {
    const numbers = Array.from({ length: 50 }, () => new X509Certificate(createIdentity(now).certificate).serialNumber);
    expect(new Set(numbers).size).toBe(50);
    for (const number of numbers) expect(number).toMatch(/^[4-7][0-9A-F]{31}$/);
  });

  it('makes a certificate that passes for its own authority, in its own encoding', () => {
    expect(parsed.raw).toEqual(certificate);
    expect(new X509Certificate(parsed.toString()).raw).toEqual(certificate);
  });
});
