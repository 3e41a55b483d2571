import type { LedgerBook, LedgerEntry } from '#mock/ledger';
import type { Batch } from './batch';

/** Tells which event a line is, while it is on its way: what a receiver of our own takes is noted in the ledger. */
export interface Transit {
  /** Knows the records of the batch as long as the work goes on. */
  carry<T>(batch: Batch, work: () => Promise<T>): Promise<T>;
  /** A receiver has taken this line. One that is not on its way is nobody's, and nothing is noted. */
  received(line: string): void;
}

interface Carried {
  readonly batch: Batch;
  /** Its lines, in order to be found, from when a receiver of our own is first heard of: mostly there is none. */
  lines?: ReadonlyMap<string, LedgerEntry>;
}

/** Lines differ by their signature; events that are alike to the last letter count for one another. */
export function createTransit(ledger: LedgerBook): Transit {
  const underWay = new Set<Carried>();
  const find = (line: string): LedgerEntry | undefined => {
    for (const carried of underWay) {
      carried.lines ??= new Map(carried.batch.records.map((record) => [record.line, record.entry]));
      const entry = carried.lines.get(line);
      if (entry) return entry;
    }
    return undefined;
  };

  return {
    async carry(batch, work) {
      const carried: Carried = { batch };
      underWay.add(carried);
      try {
        return await work();
      } finally {
        underWay.delete(carried);
      }
    },
    received(line) {
      const entry = find(line);
      if (entry) ledger.received(entry);
    },
  };
}
