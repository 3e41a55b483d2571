import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { Jwk, Jwks } from '#konnect/contract/jwks';

/**
 * True when the record carries a signature that one of the keys made over the rest of it. Records do not say which, so
 * all are tried. The line comes as it was delivered and without its line break: a record that was parsed and written
 * again does not verify.
 */
export function verifyRecord(line: string | Uint8Array, jwks: Jwks): boolean {
  return createVerifier(jwks)(line);
}

/** `verifyRecord` for many records: reads each key once, also one that is added to `jwks` later. */
export function createVerifier(jwks: Jwks): (line: string | Uint8Array) => boolean {
  const known = new Map<Jwk, KeyObject | undefined>();
  const keyOf = (jwk: Jwk): KeyObject | undefined => {
    if (!known.has(jwk)) known.set(jwk, publicKey(jwk));
    return known.get(jwk);
  };
  return (line) => {
    const parts = split(Buffer.from(line).toString('latin1'));
    if (!parts) return false;
    const signature = Buffer.from(parts.signature, 'base64url');
    // Decoding forgives spare bits and foreign characters; then a changed byte would go unnoticed.
    if (signature.toString('base64url') !== parts.signature) return false;
    const signed = Buffer.from(parts.signed, 'latin1');
    return jwks.keys.some((jwk) => {
      const key = keyOf(jwk);
      return key !== undefined && verify(null, signed, key, signature);
    });
  };
}

/** Takes the signature out, with what separates it from the key before. One character stands for one byte. */
function split(line: string): { readonly signed: string; readonly signature: string } | undefined {
  if (line.startsWith('{')) {
    const member = /,"sig":"([^"]*)"/.exec(line);
    if (!member?.[1]) return undefined;
    return { signed: line.replace(member[0], ''), signature: member[1] };
  }
  const start = line.lastIndexOf(' sig=');
  if (start === -1) return undefined;
  return { signed: line.slice(0, start), signature: line.slice(start + ' sig='.length) };
}

function publicKey({ kty, crv, x }: Jwk): KeyObject | undefined {
  if (kty !== 'OKP' || crv !== 'Ed25519' || x === undefined) return undefined;
  try {
    return createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
  } catch {
    return undefined; // a key that cannot be read has signed nothing
  }
}
