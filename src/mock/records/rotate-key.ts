import type { Jwk } from '#konnect/contract/jwks';
import type { Ledger } from '#mock/ledger';
import type { SigningKeys } from './signing-keys';

/** Signs the events to come with a new key. */
export function rotateKey(keys: SigningKeys, ledger: Pick<Ledger, 'summary'>): Jwk {
  return keys.rotate(ledger.summary().generated);
}
