import type { LogFormat } from '#konnect/contract/destination';
import type { Event } from '#konnect/contract/event';
import { formatRecord } from '#konnect/record/format';
import type { RecordProfile } from './profile';
import type { SigningKeys } from './signing-keys';

/**
 * Writes an event as the line that is delivered, without a line break.
 * @param number of the event in the ledger
 */
export type WriteRecord = (event: Event, format: LogFormat, number: number) => string;

export function createWriteRecord(keys: Pick<SigningKeys, 'sign'>, profile: RecordProfile): WriteRecord {
  return (event, format, number) => {
    const record = formatRecord(event, format, profile);
    if (profile.signing === 'unsigned') return record;
    return keys.sign(record, format, profile.signatures === 'kept' ? number : undefined);
  };
}
