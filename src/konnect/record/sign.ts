import { createHash, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { LogFormat } from '#konnect/contract/destination';
import type { Jwk } from '#konnect/contract/jwks';

export interface SigningKey {
  /** The public half, as a JWKS lists it. */
  readonly jwk: Jwk;
  /** The signature of a record, base64url without padding. */
  readonly signatureOf: (record: string) => string;
  /** Appends the signature to a record: `sig` becomes the last key of its extension or of its object. */
  sign(record: string, format: LogFormat): string;
}

/** Makes a key that signs records. `privateKey` is an Ed25519 key. @default a new one */
export function createSigningKey(privateKey: KeyObject = generateKeyPairSync('ed25519').privateKey): SigningKey {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const kid = createHash('sha256').update(x).digest('hex').slice(0, 40);
  const signatureOf = (record: string): string => sign(null, Buffer.from(record), privateKey).toString('base64url');
  return {
    signatureOf,
    jwk: { kty: 'OKP', alg: 'EdDSA', kid, crv: 'Ed25519', x },
    sign: (record, format) => append(record, format, signatureOf(record)),
  };
}

/**
 * Puts the signature where taking it out again, with what separates it from the key before, leaves the signed bytes.
 * Source: Konnect's page on verifying signatures, 2024. It says nothing of CPS: there the signature goes inside
 * `event`, and all of the line is signed.
 */
function append(record: string, format: LogFormat, signature: string): string {
  switch (format) {
    case 'cef':
      return `${record} sig=${signature}`;
    case 'json':
      return `${record.slice(0, -1)},"sig":"${signature}"}`;
    case 'cps':
      return `${record.slice(0, -2)},"sig":"${signature}"}}`;
  }
}
