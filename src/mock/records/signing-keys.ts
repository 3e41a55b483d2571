import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import type { LogFormat } from '#konnect/contract/destination';
import type { Jwk, Jwks } from '#konnect/contract/jwks';
import { createSigningKey, type SigningKey } from '#konnect/record/sign';

/** The keys that records were and are signed with. */
export interface SigningKeys {
  /** All of them, the one in use last. The object stays the same and grows. */
  readonly jwks: Jwks;
  /** How many events had come about when each key but the first was taken into use. */
  readonly rotations: readonly number[];
  /**
   * The signature of a record, base64url without padding.
   * @param event number of an event: the key that was in use when it came about signs. @default the key in use
   */
  signatureOf(record: string, event?: number): string;
  /** Signs a record, by the same key as `signatureOf`. */
  sign(record: string, format: LogFormat, event?: number): string;
  /**
   * Takes a new key into use. Those before are still listed, because their records are still about.
   * @param after how many events have come about
   */
  rotate(after: number): Jwk;
}

/**
 * The same keys in every run with the same seed, so that records verify after a restart. They prove nothing: who knows
 * the seed can sign.
 */
export function createSigningKeys(seed: string): SigningKeys {
  const jwks: Jwk[] = [];
  const rotations: number[] = [];
  const next = (): SigningKey => {
    const key = createSigningKey(privateKeyOf(seed, jwks.length + 1));
    jwks.push(key.jwk);
    return key;
  };
  const first = next();
  const later: SigningKey[] = [];
  const keyOf = (event = Infinity): SigningKey => later[rotations.findLastIndex((after) => event > after)] ?? first;
  return {
    ...{ jwks: { keys: jwks }, rotations },
    signatureOf: (record, event) => keyOf(event).signatureOf(record),
    sign: (record, format, event) => keyOf(event).sign(record, format),
    rotate(after) {
      const key = next();
      later.push(key);
      rotations.push(after);
      return key.jwk;
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
