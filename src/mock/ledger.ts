import type { Event } from '#konnect/contract/event';
import type { Outcome } from './delivery/outcome';
import { cellKey, type Cell } from './world';

/** Which cells to look at. @default organization, region - all of them */
export interface CellFilter {
  readonly organization?: string;
  readonly region?: string;
}

/** What became of an event: each is in exactly one of these at any time. */
export type Fate = 'in flight' | 'delivered' | 'recoverable';

/** Why an event was not delivered. */
export type Reason =
  /** The region has no webhook. */
  | 'unconfigured'
  /** The webhook is switched off. */
  | 'disabled'
  /** The webhook waits to be enabled again after an earlier batch failed. */
  | 'inactive'
  /** The receiver did not take it, in as many attempts as the rules allow. */
  | 'undelivered';

/** One attempt to deliver the batch an event was in. */
export interface AttemptNote {
  /** When it began, ms since the epoch. */
  readonly at: number;
  readonly outcome: Outcome;
}

export interface LedgerEntry {
  /** Counted from 1 in the order in which events came about. */
  readonly id: number;
  readonly cell: Cell;
  readonly event: Event;
  /** Ms since the epoch. */
  readonly generatedAt: number;
  readonly fate: Fate;
  /** Given when it is recoverable. */
  readonly reason?: Reason;
  readonly attempts: readonly AttemptNote[];
}

/** How many events there are of each fate: `generated` is the sum of the others. */
export interface LedgerSummary {
  readonly generated: number;
  readonly inFlight: number;
  readonly delivered: number;
  readonly recoverable: number;
}

/** Events of a cell that follow each other and were not delivered. */
export interface Gap {
  readonly cell: Cell;
  /** When the first and the last of them came about, ms since the epoch. */
  readonly from: number;
  readonly to: number;
  readonly entries: readonly LedgerEntry[];
}

/** What happened to every event. */
export interface Ledger {
  /** In the order in which they came about. */
  entries(of?: CellFilter): readonly LedgerEntry[];
  summary(of?: CellFilter): LedgerSummary;
  gaps(of?: CellFilter): readonly Gap[];
}

/** The side that deliveries write. */
export interface LedgerBook extends Ledger {
  generated(cell: Cell, event: Event, at: number): LedgerEntry;
  attempted(entries: readonly LedgerEntry[], attempt: AttemptNote): void;
  delivered(entries: readonly LedgerEntry[]): void;
  recoverable(entries: readonly LedgerEntry[], reason: Reason): void;
  /** Puts those back in flight that were recoverable, and returns them. */
  resumed(entries: readonly LedgerEntry[]): readonly LedgerEntry[];
}

interface Line extends LedgerEntry {
  fate: Fate;
  reason?: Reason;
  readonly attempts: AttemptNote[];
}

export function createLedger(): LedgerBook {
  const lines: Line[] = [];

  const settle = (entries: readonly LedgerEntry[], fate: Fate, reason?: Reason): void => {
    for (const { id } of entries) {
      const line = lines[id - 1];
      if (line?.fate !== 'in flight') throw new Error(`Cannot call event ${id} ${fate} as it is not in flight`);
      line.fate = fate;
      if (reason) line.reason = reason;
    }
  };

  const entries = (cell: CellFilter = {}): readonly LedgerEntry[] => lines.filter((line) => isOf(line, cell));

  return {
    entries,
    gaps: (cell) => gapsIn(entries(cell)),
    summary: (cell) => count(entries(cell)),
    generated(cell, event, at) {
      const line: Line = { id: lines.length + 1, cell, event, generatedAt: at, fate: 'in flight', attempts: [] };
      lines.push(line);
      return line;
    },
    attempted(tried, attempt) {
      for (const { id } of tried) lines[id - 1]?.attempts.push(attempt);
    },
    delivered: (taken) => settle(taken, 'delivered'),
    recoverable: (left, reason) => settle(left, 'recoverable', reason),
    resumed(tried) {
      const missing = tried.flatMap(({ id }) => lines[id - 1] ?? []).filter(({ fate }) => fate === 'recoverable');
      for (const line of missing) {
        line.fate = 'in flight';
        delete line.reason;
      }
      return missing;
    },
  };
}

function isOf({ cell }: LedgerEntry, { organization, region }: CellFilter): boolean {
  return (organization ?? cell.organization) === cell.organization && (region ?? cell.region) === cell.region;
}

function count(entries: readonly LedgerEntry[]): LedgerSummary {
  const of = (fate: Fate): number => entries.filter((entry) => entry.fate === fate).length;
  return {
    generated: entries.length,
    inFlight: of('in flight'),
    delivered: of('delivered'),
    recoverable: of('recoverable'),
  };
}

/** A gap of a cell ends where an event of the cell was delivered, or may still be. */
function gapsIn(entries: readonly LedgerEntry[]): readonly Gap[] {
  const gaps: GrowingGap[] = [];
  const open = new Map<string, GrowingGap>();
  for (const entry of entries) {
    const key = cellKey(entry.cell);
    const gap = open.get(key);
    if (entry.fate !== 'recoverable') {
      open.delete(key);
    } else if (gap) {
      gap.entries.push(entry);
      gap.to = entry.generatedAt;
    } else {
      const begun = { cell: entry.cell, from: entry.generatedAt, to: entry.generatedAt, entries: [entry] };
      gaps.push(begun);
      open.set(key, begun);
    }
  }
  return gaps;
}

interface GrowingGap extends Gap {
  to: number;
  readonly entries: LedgerEntry[];
}
