import type { LogFormat } from '#konnect/contract/destination';
import type { Jwks } from '#konnect/contract/jwks';
import { parseRecord, type FieldValue } from '#konnect/record/parse';
import { verifyRecord } from '#konnect/record/verify';
import type { LedgerEntry } from '#mock/ledger';
import type { WriteRecord } from '#mock/records/write-record';

/** An event as it is written. */
export interface RecordView {
  readonly format: LogFormat;
  readonly line: string;
  /** As a receiver reads them from the line. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Whether a published key made the signature of the line. */
  readonly verified: boolean;
}

/** What writes records, and what they are checked with. */
export interface Pen {
  readonly writeRecord: WriteRecord;
  readonly jwks: Jwks;
}

/** Writes an event the way a delivery does, and reads it the way a receiver does. */
export function viewRecord({ id, event }: LedgerEntry, format: LogFormat, { writeRecord, jwks }: Pen): RecordView {
  const line = writeRecord(event, format, id);
  return { format, line, fields: parseRecord(line).fields, verified: verifyRecord(line, jwks) };
}
