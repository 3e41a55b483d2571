import * as z from 'zod';

/** A public key. Konnect signs with Ed25519 (`kty` OKP, `crv` Ed25519); keys of other kinds are kept and of no use here. */
export const Jwk = z.object({
  kty: z.string().describe('Family of the key, `OKP` for Ed25519.'),
  alg: z.string().optional().describe('Signature algorithm, `EdDSA`.'),
  kid: z.string().optional().describe('Id of the key. Records do not name it.'),
  crv: z.string().optional().describe('Curve, `Ed25519`.'),
  x: z.string().optional().describe('The 32 bytes of the public key, base64url without padding.'),
});
export type Jwk = z.output<typeof Jwk>;

/** The public keys that records of a region may be signed with. */
export const Jwks = z.object({ keys: z.array(Jwk).describe('The keys, in no particular order.') });
export type Jwks = z.output<typeof Jwks>;
