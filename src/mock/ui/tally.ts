import type { Fate, LedgerEntry } from '#mock/ledger';

/** How many events of a cell, or of all cells, are where. */
export interface Tally {
  readonly generated: number;
  readonly delivered: number;
  readonly inFlight: number;
  /** Not delivered, and to be had by a replay. */
  readonly missing: number;
  /** When the first of the missing came about, ms since the epoch. @default none is missing */
  readonly missingSince?: number;
  /** What became of the last 24 events, the newest last. */
  readonly recent: readonly Fate[];
}

interface GrowingTally extends Tally {
  generated: number;
  delivered: number;
  inFlight: number;
  missing: number;
  missingSince?: number;
  readonly recent: Fate[];
}

const recentCount = 24;

/** Counts the events of each key in one walk: there may be very many. */
export function tallyBy(
  entries: readonly LedgerEntry[],
  keyOf: (entry: LedgerEntry) => string,
): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, GrowingTally>();
  for (const entry of entries) {
    const key = keyOf(entry);
    let tally = tallies.get(key);
    if (!tally) tallies.set(key, (tally = emptyTally()));
    count(tally, entry);
  }
  return tallies;
}

/** A tally of no events. */
export function emptyTally(): GrowingTally {
  return { generated: 0, delivered: 0, inFlight: 0, missing: 0, recent: [] };
}

/** Adds tallies up, except what is recent in each. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const { generated, delivered, inFlight, missing, missingSince } of tallies) {
    sum.generated += generated;
    sum.delivered += delivered;
    sum.inFlight += inFlight;
    sum.missing += missing;
    if (missingSince !== undefined) sum.missingSince = Math.min(missingSince, sum.missingSince ?? Infinity);
  }
  return sum;
}

function count(tally: GrowingTally, { fate, generatedAt }: LedgerEntry): void {
  tally.generated += 1;
  tally.recent.push(fate);
  if (tally.recent.length > recentCount) tally.recent.shift();
  switch (fate) {
    case 'delivered':
      tally.delivered += 1;
      break;
    case 'in flight':
      tally.inFlight += 1;
      break;
    case 'recoverable':
    case 'expired':
      tally.missing += 1;
      tally.missingSince ??= generatedAt;
  }
}
