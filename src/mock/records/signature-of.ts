import type { Event } from '#konnect/contract/event';
import { formatRecord } from '#konnect/record/format';
import type { RecordProfile } from './profile';
import type { SigningKeys } from './signing-keys';

/**
 * The signature of an event's JSON record, base64url without padding; undefined when records are not signed.
 * @param number of the event in the ledger
 */
export type SignatureOf = (event: Event, number: number) => string | undefined;

export function createSignatureOf(keys: Pick<SigningKeys, 'signatureOf'>, profile: RecordProfile): SignatureOf {
  return (event, number) => {
    if (profile.signing === 'unsigned') return undefined;
    const record = formatRecord(event, 'json', profile);
    return keys.signatureOf(record, profile.signatures === 'kept' ? number : undefined);
  };
}
