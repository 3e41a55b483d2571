import type { Clock } from '#clock';
import type { Event } from '#konnect/contract/event';
import { replayReachMs } from '#konnect/contract/replay-job';
import type { Outcome } from './delivery/outcome';
import { createEventStore, type EventStore } from './event-store';
import { cellKey, type Cell } from './world';

/** Which cells to look at. @default organization, region, portal - all of them */
export interface CellFilter {
  readonly organization?: string;
  readonly region?: string;
  readonly portal?: string;
}

/** Which events to look at. */
export interface EntryFilter extends CellFilter {
  /** When the first and the last of them came about, ms since the epoch. @default all */
  readonly from?: number;
  readonly to?: number;
}

/** What became of an event: each is in exactly one of these at any time. */
export type Fate = 'in flight' | 'delivered' | 'recoverable' | 'expired';

/** Why an event was not delivered. */
export type Reason =
  /** The region has no webhook. */
  | 'unconfigured'
  /** The webhook is switched off. */
  | 'disabled'
  /** The webhook waits to be enabled again after an earlier batch failed. */
  | 'inactive'
  /** The receiver did not take it, in as many attempts as the rules allow. */
  | 'undelivered'
  /** A redirect made the request a GET without it, and the answer to that was taken for success. */
  | 'redirected';

/** One attempt to deliver the batch an event was in. */
export interface AttemptNote {
  /** When it began, ms since the epoch. */
  readonly at: number;
  readonly outcome: Outcome;
}

/** What is known of an event at the moment of asking. */
export interface LedgerEntry {
  /** Counted from 1 in the order in which events came about. */
  readonly id: number;
  readonly cell: Cell;
  readonly event: Event;
  /** Ms since the epoch. */
  readonly generatedAt: number;
  readonly fate: Fate;
  /** Given when it is recoverable or expired. */
  readonly reason?: Reason;
  readonly attempts: readonly AttemptNote[];
  /** Given when it is delivered: when that was known, ms since the epoch. */
  readonly deliveredAt?: number;
  /** Given when it is recoverable or expired: until when a replay delivers it, ms since the epoch. */
  readonly recoverableUntil?: number;
  /** How often a receiver of the local Konnect's own has taken it. */
  readonly received: number;
}

/** How many events there are of each fate: `generated` is the sum of the others. */
export interface LedgerSummary {
  readonly generated: number;
  readonly inFlight: number;
  readonly delivered: number;
  readonly recoverable: number;
  readonly expired: number;
}

/** Events of a cell that follow each other and were not delivered. */
export interface Gap {
  readonly cell: Cell;
  /** When the first and the last of them came about, ms since the epoch. */
  readonly from: number;
  readonly to: number;
  /** Recoverable or expired. */
  readonly entries: readonly LedgerEntry[];
}

/** What happened to every event. */
export interface Ledger {
  /** In the order in which they came about. */
  entries(of?: EntryFilter): readonly LedgerEntry[];
  summary(of?: CellFilter): LedgerSummary;
  gaps(of?: CellFilter): readonly Gap[];
}

/** The side that deliveries write. */
export interface LedgerBook extends Ledger {
  generated(cell: Cell, event: Event, at: number): LedgerEntry;
  attempted(entries: readonly LedgerEntry[], attempt: AttemptNote): void;
  delivered(entries: readonly LedgerEntry[]): void;
  recoverable(entries: readonly LedgerEntry[], reason: Reason): void;
  /** Puts those back in flight that are recoverable, and returns them. */
  resumed(entries: readonly LedgerEntry[]): readonly LedgerEntry[];
  /** A receiver of the local Konnect's own has taken it. */
  received(entry: LedgerEntry): void;
}

/** An entry as it is kept: less than 150 bytes, since a million of them have to fit. */
interface Line {
  readonly cell: Cell;
  readonly generatedAt: number;
  /** Recoverable turns into expired by the clock alone. */
  fate: Exclude<Fate, 'expired'>;
  reason: Reason | undefined;
  deliveredAt: number | undefined;
  /** One array for all events of a batch. */
  attempts: readonly AttemptNote[];
  received: number;
}

const none: readonly AttemptNote[] = [];

/** What tells the time: of each organization, where they have clocks of their own. */
export type LedgerClock = Pick<Clock, 'now'> & { of?(organization: string): Pick<Clock, 'now'> };

export function createLedger(clock: LedgerClock): LedgerBook {
  const timeIn = ({ organization }: Cell): number => (clock.of?.(organization) ?? clock).now();
  const lines: Line[] = [];
  const events = createEventStore();
  const cells = new Map<string, Cell>();

  const kept = (cell: Cell): Cell => {
    const key = cellKey(cell);
    if (!cells.has(key)) cells.set(key, cell);
    return cells.get(key) ?? cell;
  };

  const lineOf = ({ id }: LedgerEntry): Line => {
    const line = lines[id - 1];
    if (!line) throw new Error(`Cannot write on event ${id} as the ledger has none of this number`);
    return line;
  };

  const settle = (entry: LedgerEntry, settled: Pick<Line, 'fate' | 'reason' | 'deliveredAt'>): void => {
    const line = lineOf(entry);
    if (line.fate !== 'in flight')
      throw new Error(`Cannot call event ${entry.id} ${settled.fate} as it is not in flight`);
    Object.assign(line, settled);
  };

  const show = (line: Line, index: number): LedgerEntry => {
    const fate = line.fate === 'recoverable' ? fateOf(line, timeIn(line.cell)) : line.fate;
    return new Shown(line, { id: index + 1, fate, events });
  };

  const entries = ({ from = -Infinity, to = Infinity, ...of }: EntryFilter = {}): readonly LedgerEntry[] => {
    const found: LedgerEntry[] = [];
    lines.forEach((line, index) => {
      if (line.generatedAt >= from && line.generatedAt <= to && isOf(line, of)) found.push(show(line, index));
    });
    return found;
  };

  return {
    entries,
    gaps: (of = {}) => gapsIn(lines, of, show),
    summary: (of = {}) =>
      count(
        lines.filter((line) => isOf(line, of)),
        timeIn,
      ),
    generated(cell, event, at) {
      // Written out, as an object put together from others takes three times the memory.
      const line: Line = {
        cell: kept(cell),
        generatedAt: at,
        fate: 'in flight',
        reason: undefined,
        deliveredAt: undefined,
        attempts: none,
        received: 0,
      };
      events.add(event);
      lines.push(line);
      return show(line, lines.length - 1);
    },
    attempted(tried, attempt) {
      const extended = new Map<readonly AttemptNote[], readonly AttemptNote[]>();
      for (const entry of tried) {
        const line = lineOf(entry);
        const attempts = extended.get(line.attempts) ?? [...line.attempts, attempt];
        extended.set(line.attempts, attempts);
        line.attempts = attempts;
      }
    },
    delivered(taken) {
      for (const entry of taken)
        settle(entry, { fate: 'delivered', reason: undefined, deliveredAt: timeIn(entry.cell) });
    },
    recoverable(left, reason) {
      for (const entry of left) settle(entry, { fate: 'recoverable', reason, deliveredAt: undefined });
    },
    resumed(tried) {
      const missing = tried.filter((entry) => fateOf(lineOf(entry), timeIn(entry.cell)) === 'recoverable');
      for (const entry of missing) Object.assign(lineOf(entry), { fate: 'in flight', reason: undefined });
      return missing;
    },
    received: (entry) => void (lineOf(entry).received += 1),
  };
}

/** Made for each event of each walk through the ledger: an object literal with a getter would take ten times as long. */
class Shown implements LedgerEntry {
  readonly id: number;
  readonly cell: Cell;
  readonly generatedAt: number;
  readonly fate: Fate;
  readonly attempts: readonly AttemptNote[];
  readonly received: number;
  declare readonly reason?: Reason;
  declare readonly recoverableUntil?: number;
  declare readonly deliveredAt?: number;
  declare readonly event: Event;
  readonly #events: EventStore;

  constructor(line: Line, { id, fate, events }: Pick<LedgerEntry, 'id' | 'fate'> & { readonly events: EventStore }) {
    const { reason, deliveredAt } = line;
    this.id = id;
    this.cell = line.cell;
    this.generatedAt = line.generatedAt;
    this.fate = fate;
    this.attempts = line.attempts;
    this.received = line.received;
    if (reason !== undefined) {
      this.reason = reason;
      this.recoverableUntil = line.generatedAt + replayReachMs;
    }
    if (deliveredAt !== undefined) this.deliveredAt = deliveredAt;
    this.#events = events;
    Object.defineProperty(this, 'event', Shown.#event);
  }

  /** An own member, so that it is seen when an entry is printed or compared; one getter for all. */
  static readonly #event: PropertyDescriptor & ThisType<Shown> = {
    enumerable: true,
    get() {
      return this.#events.get(this.id - 1);
    },
  };
}

function fateOf({ fate, generatedAt }: Line, now: number): Fate {
  return fate === 'recoverable' && now >= generatedAt + replayReachMs ? 'expired' : fate;
}

function isOf({ cell }: Line, { organization, region, portal }: CellFilter): boolean {
  return (
    (organization ?? cell.organization) === cell.organization &&
    (region ?? cell.region) === cell.region &&
    (portal ?? cell.portal) === cell.portal
  );
}

function count(lines: readonly Line[], timeIn: (cell: Cell) => number): LedgerSummary {
  const counts: Record<Fate, number> = { 'in flight': 0, delivered: 0, recoverable: 0, expired: 0 };
  for (const line of lines) counts[line.fate === 'recoverable' ? fateOf(line, timeIn(line.cell)) : line.fate] += 1;
  const { 'in flight': inFlight, ...rest } = counts;
  return { generated: lines.length, inFlight, ...rest };
}

interface GrowingGap extends Gap {
  to: number;
  readonly entries: LedgerEntry[];
}

/**
 * A gap of a cell ends where an event of the cell was delivered, or may still be.
 * @param show makes an entry of a line and its index
 */
function gapsIn(
  lines: readonly Line[],
  of: CellFilter,
  show: (line: Line, index: number) => LedgerEntry,
): readonly Gap[] {
  const gaps: GrowingGap[] = [];
  const open = new Map<Cell, GrowingGap>();
  lines.forEach((line, index) => {
    const { cell, generatedAt: at } = line;
    if (!isOf(line, of)) return;
    if (line.fate !== 'recoverable') return void open.delete(cell);
    const gap = open.get(cell) ?? { cell, from: at, to: at, entries: [] };
    if (gap.entries.length === 0) gaps.push(gap);
    gap.entries.push(show(line, index));
    gap.to = at;
    open.set(cell, gap);
  });
  return gaps;
}
