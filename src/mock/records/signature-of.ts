import type { Event } from '#konnect/contract/event';
import { formatRecord } from '#konnect/record/format';
import type { RecordProfile } from './profile';
import type { SigningKeys } from './signing-keys';

/** The signature of an event's JSON record, base64url without padding; undefined when records are not signed. */
export type SignatureOf = (event: Event) => string | undefined;

/** Signs with the key that is in use when it is asked. */
export function createSignatureOf(keys: Pick<SigningKeys, 'signatureOf'>, profile: RecordProfile): SignatureOf {
  return (event) => (profile.signing === 'signed' ? keys.signatureOf(formatRecord(event, 'json', profile)) : undefined);
}
