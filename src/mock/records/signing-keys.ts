import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import type { LogFormat } from '#konnect/contract/destination';
import type { Jwk, Jwks } from '#konnect/contract/jwks';
import { createSigningKey, type SigningKey } from '#konnect/record/sign';

/** The keys that records were and are signed with. */
export interface SigningKeys {
  /** All of them, the one in use last. The object stays the same and grows. */
  readonly jwks: Jwks;
  /** The signature of a record by the key in use, base64url without padding. */
  signatureOf(record: string): string;
  /** Signs with the key in use. */
  sign(record: string, format: LogFormat): string;
  /** Takes a new key into use. Those before are still listed, because their records are still about. */
  rotate(): Jwk;
}

/**
 * The same keys in every run with the same seed, so that records verify after a restart. They prove nothing: who knows
 * the seed can sign.
 */
export function createSigningKeys(seed: string): SigningKeys {
  const keys: Jwk[] = [];
  const next = (): SigningKey => {
    const key = createSigningKey(privateKeyOf(seed, keys.length + 1));
    keys.push(key.jwk);
    return key;
  };
  let inUse = next();
  return {
    jwks: { keys },
    signatureOf: (record) => inUse.signatureOf(record),
    sign: (record, format) => inUse.sign(record, format),
    rotate() {
      inUse = next();
      return inUse.jwk;
    },
  };
}

/** Every 32 bytes are a private key of Ed25519: RFC 8410, section 7, has what is written around them. */
function privateKeyOf(seed: string, number: number): KeyObject {
  const secret = createHash('sha256')
    .update(JSON.stringify([seed, 'signing key', number]))
    .digest();
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), secret]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}
