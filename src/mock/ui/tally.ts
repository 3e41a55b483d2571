import type { Fate, LedgerEntry } from '#mock/ledger';
import { cellKey } from '#mock/world';

/** How many events of a cell, or of all cells, are where. */
export interface Tally {
  readonly generated: number;
  readonly delivered: number;
  readonly inFlight: number;
  /** Not delivered, and to be had by a replay. */
  readonly missing: number;
  /** For how long all of the missing can be had, in ms. @default none is missing */
  readonly leftMs?: number;
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
  leftMs?: number;
  expired: number;
  readonly recent: Fate[];
}

const recentCount = 24;

/** Counts the events of each cell, by its key, in one walk: there may be very many. Time is each organization's own. */
export function tallyByCell(
  entries: readonly LedgerEntry[],
  nowIn: (organization: string) => number,
): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, GrowingTally>();
  for (const entry of entries) {
    const key = cellKey(entry.cell);
    let tally = tallies.get(key);
    if (!tally) tallies.set(key, (tally = emptyTally()));
    count(tally, entry, nowIn);
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
  for (const { leftMs, ...tally } of tallies) {
    sum.generated += tally.generated;
    sum.delivered += tally.delivered;
    sum.inFlight += tally.inFlight;
    sum.missing += tally.missing;
    sum.expired += tally.expired;
    if (leftMs !== undefined) sum.leftMs = Math.min(leftMs, sum.leftMs ?? Infinity);
  }
  return sum;
}

function count(
  tally: GrowingTally,
  { cell, fate, recoverableUntil = Infinity }: LedgerEntry,
  nowIn: (organization: string) => number,
): void {
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
      tally.leftMs ??= recoverableUntil - nowIn(cell.organization);
      break;
    case 'expired':
      tally.expired += 1;
  }
}
