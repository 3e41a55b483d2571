import type { Fate, LedgerEntry } from '#mock/ledger';

/** How many events of a cell, or of all cells, are where. */
export interface Tally {
  readonly generated: number;
  readonly delivered: number;
  readonly inFlight: number;
  /** Not delivered, and to be had by a replay. */
  readonly missing: number;
  /** Until when all of the missing can be had, ms since the epoch. @default none is missing */
  readonly recoverableUntil?: number;
  /** Not delivered, and too old for a replay. */
  readonly expired: number;
  /** What became of the last 24 events, the newest last. */
  readonly recent: readonly Fate[];
}

interface GrowingTally extends Tally {
  generated: number;
  delivered: number;
  inFlight: number;
  missing: number;
  recoverableUntil?: number;
  expired: number;
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
  return { generated: 0, delivered: 0, inFlight: 0, missing: 0, expired: 0, recent: [] };
}

/** Adds tallies up, except what is recent in each. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const { recoverableUntil, ...tally } of tallies) {
    sum.generated += tally.generated;
    sum.delivered += tally.delivered;
    sum.inFlight += tally.inFlight;
    sum.missing += tally.missing;
    sum.expired += tally.expired;
    if (recoverableUntil !== undefined)
      sum.recoverableUntil = Math.min(recoverableUntil, sum.recoverableUntil ?? Infinity);
  }
  return sum;
}

function count(tally: GrowingTally, { fate, recoverableUntil = Infinity }: LedgerEntry): void {
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
      tally.missing += 1;
      tally.recoverableUntil ??= recoverableUntil;
      break;
    case 'expired':
      tally.expired += 1;
  }
}
