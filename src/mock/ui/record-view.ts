import type { LogFormat } from '#konnect/contract/destination';
import type { Event } from '#konnect/contract/event';
import type { Jwks } from '#konnect/contract/jwks';
import { formatRecord } from '#konnect/record/format';
import { parseRecord, type FieldValue } from '#konnect/record/parse';
import type { SigningKey } from '#konnect/record/sign';
import { verifyRecord } from '#konnect/record/verify';

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
  readonly signingKey: SigningKey;
  readonly jwks: Jwks;
}

/** Writes an event the way a delivery does, and reads it the way a receiver does. */
export function viewRecord(event: Event, format: LogFormat, { signingKey, jwks }: Pen): RecordView {
  const line = signingKey.sign(formatRecord(event, format), format);
  return { format, line, fields: parseRecord(line).fields, verified: verifyRecord(line, jwks) };
}
