import type { LedgerBook, LedgerEntry } from '#mock/ledger';
import type { Batch } from './batch';

/** Tells which event a line is, while it is on its way: what a receiver of our own takes is noted in the ledger. */
export interface Transit {
  /** Knows the records of the batch as long as the work goes on. */
  carry<T>(batch: Batch, work: () => Promise<T>): Promise<T>;
  /** A receiver has taken this line. One that is not on its way is nobody's, and nothing is noted. */
  received(line: string): void;
}

/** Lines differ by their signature; events that are alike to the last letter count for one another. */
export function createTransit(ledger: LedgerBook): Transit {
  const carried = new Map<string, { readonly entry: LedgerEntry; times: number }>();
  /** A replay may carry what is on its way already. */
  const letGo = (line: string): void => {
    const held = carried.get(line);
    if (!held || held.times === 1) carried.delete(line);
    else held.times -= 1;
  };

  return {
    async carry({ records }, work) {
      for (const { line, entry } of records) carried.set(line, { entry, times: (carried.get(line)?.times ?? 0) + 1 });
      try {
        return await work();
      } finally {
        for (const { line } of records) letGo(line);
      }
    },
    received(line) {
      const entry = carried.get(line)?.entry;
      if (entry) ledger.received(entry);
    },
  };
}
