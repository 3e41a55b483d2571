import { createPrivateKey } from 'node:crypto';
import type { LogFormat } from '#konnect/contract/destination';
import { createSigningKey } from './sign';

/** An Ed25519 private key of 32 bytes of 7, in PKCS #8. */
const privateKey = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]),
  format: 'der',
  type: 'pkcs8',
});

const cases: readonly { format: LogFormat; record: string; signed: RegExp }[] = [
  { format: 'cef', record: 'CEF:0|a rt=1', signed: /^CEF:0\|a rt=1 sig=[\w-]{86}$/ },
  { format: 'json', record: '{"a":"1"}', signed: /^\{"a":"1","sig":"[\w-]{86}"\}$/ },
  { format: 'cps', record: '{"event":{"a":"1"}}', signed: /^\{"event":\{"a":"1","sig":"[\w-]{86}"\}\}$/ },
];

describe('createSigningKey', () => {
  it.each(cases)('appends the signature of a record in $format as its last key', ({ format, record, signed }) => {
    expect(createSigningKey().sign(record, format)).toMatch(signed);
  });

  it('signs as Ed25519 does', () => {
    expect(createSigningKey(privateKey).sign('CEF:0|a rt=1', 'cef')).toBe(
      'CEF:0|a rt=1 sig=UWqQtG2qe1WQ57Ztw7krN-KrS0WQnFo5Vt0AVJ3VIB4OYFNX6e1-OtKhOUXZM36it1BhOpBZ0WvLWHCBJa6CDQ',
    );
  });

  it('lists its public half as Konnect does', () => {
    expect(createSigningKey(privateKey).jwk).toEqual({
      kty: 'OKP',
      alg: 'EdDSA',
      kid: expect.stringMatching(/^[0-9a-f]{40}$/),
      crv: 'Ed25519',
      x: '6kpsY-KcUgq-9VB7Ey7F-ZVHdq6-vnuSQh7qaRRG0iw',
    });
  });

  it('is another key each time', () => {
    expect(createSigningKey().jwk.kid).not.toBe(createSigningKey().jwk.kid);
  });
});
