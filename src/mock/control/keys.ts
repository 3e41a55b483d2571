import type { Ledger } from '#mock/ledger';
import { rotateKey } from '#mock/records/rotate-key';
import type { SigningKeys } from '#mock/records/signing-keys';
import type { Controls } from './answer';

/** Shows the keys that records are signed with, and takes a new one into use. Every call answers the keys after it. */
export function keyControls(keys: SigningKeys, ledger: Ledger): Controls {
  return {
    'GET /_/keys': () => keys.jwks,
    'POST /_/keys/rotate': () => {
      rotateKey(keys, ledger);
      return keys.jwks;
    },
  };
}
