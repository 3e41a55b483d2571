import type { LogFormat } from '#konnect/contract/destination';
import type { LedgerEntry } from '#mock/ledger';
import type { BatchLimits, DeliveryProfile } from './profile';

/** An event on its way: formatted and signed, ready to be sent. */
export interface SignedRecord {
  readonly entry: LedgerEntry;
  readonly format: LogFormat;
  /** Without a line end. */
  readonly line: string;
}

/** What one attempt carries: records of one format. */
export interface Batch {
  readonly records: readonly SignedRecord[];
}

/** A batch that still takes records. */
export interface OpenBatch extends Batch {
  /** Whether this record would make it too long, or is of another format. An empty batch takes any. */
  fits(record: SignedRecord): boolean;
  add(record: SignedRecord): void;
  /** Whether it holds as many events, or bytes, as a batch may. */
  readonly full: boolean;
}

export function createBatch(limits: BatchLimits): OpenBatch {
  const records: SignedRecord[] = [];
  let bytes = 0;
  return {
    records,
    fits(record) {
      const [first] = records;
      if (!first) return true;
      return first.format === record.format && bytes + sizeOf(record) <= limits.maxBytes;
    },
    add(record) {
      records.push(record);
      bytes += sizeOf(record);
    },
    get full() {
      return records.length >= limits.maxEvents || bytes >= limits.maxBytes;
    },
  };
}

/** Puts records of one format into as few batches as the limits allow, in their order. */
export function batchesOf(records: readonly SignedRecord[], limits: BatchLimits): readonly Batch[] {
  const batches: OpenBatch[] = [];
  for (const record of records) {
    let last = batches.at(-1);
    if (!last || last.full || !last.fits(record)) batches.push((last = createBatch(limits)));
    last.add(record);
  }
  return batches;
}

/** The body before compression: one record a line, lines separated by line feeds. */
export function textOf(batch: Batch, lastLineFeed: DeliveryProfile['lastLineFeed']): string {
  const text = batch.records.map((record) => record.line).join('\n');
  return lastLineFeed === 'present' ? `${text}\n` : text;
}

/** With the line feed that separates it from the next. */
function sizeOf(record: SignedRecord): number {
  return Buffer.byteLength(record.line) + 1;
}
