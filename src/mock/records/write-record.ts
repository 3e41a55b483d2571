import type { LogFormat } from '#konnect/contract/destination';
import type { Event } from '#konnect/contract/event';
import { formatRecord } from '#konnect/record/format';
import type { RecordProfile } from './profile';
import type { SigningKeys } from './signing-keys';

/** Writes an event as the line that is delivered, without a line break. */
export type WriteRecord = (event: Event, format: LogFormat) => string;

/** Signs with the key that is in use when it writes. */
export function createWriteRecord(keys: Pick<SigningKeys, 'sign'>, profile: RecordProfile): WriteRecord {
  return (event, format) => {
    const record = formatRecord(event, format, profile);
    return profile.signing === 'signed' ? keys.sign(record, format) : record;
  };
}
