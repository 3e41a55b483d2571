import { z } from 'zod';
import { regions } from '#konnect/contract/region';
import { parseQuery } from '#mock/api/validate';
import { filterOf } from '#mock/find-cell';
import type { Gap, Ledger, LedgerEntry } from '#mock/ledger';
import type { ApiRequest } from '#mock/message';
import type { World } from '#mock/world';
import type { Controls } from './answer';

const Place = z.object({
  /** Names or ids. */
  organization: z.string().exactOptional(),
  region: z.enum(regions).exactOptional(),
  portal: z.string().exactOptional(),
});

const Page = z.object({
  /** Number of the event to go on after. */
  after: z.coerce.number().int().nonnegative().default(0),
});

const Search = Page.extend({
  fate: z.enum(['in flight', 'delivered', 'recoverable', 'expired']).optional(),
  trace_id: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

/** An answer of hundreds of thousands of events would keep everybody else waiting for seconds. */
const GapPage = Page.extend({ limit: z.coerce.number().int().min(1).max(10_000).default(1000) });

/**
 * Shows what became of the events. `organization`, `region` and `portal` in the query narrow it: what is misspelt is
 * refused, as an answer without gaps would be taken for good news.
 */
export function ledgerControls(ledger: Ledger, world: World): Controls {
  const placeOf = ({ query }: ApiRequest) => filterOf({ ledger, world }, parseQuery(Place, query));
  return {
    'GET /_/ledger': (request) => ledger.summary(placeOf(request)),
    'GET /_/ledger/gaps': (request) => pageOfGaps(ledger.gaps(placeOf(request)), request),
    'GET /_/ledger/events': (request) => ({
      events: search(ledger.entries(placeOf(request)), request).map(shownEvent),
    }),
  };
}

function search(entries: readonly LedgerEntry[], request: ApiRequest): readonly LedgerEntry[] {
  const { fate, trace_id, after, limit } = parseQuery(Search, request.query);
  return entries
    .filter((entry) => entry.id > after && (fate ?? entry.fate) === entry.fate)
    .filter((entry) => trace_id === undefined || entry.event.trace_id === trace_id)
    .slice(0, limit);
}

/** The gaps with their next events: a gap that goes on in the next page is in both. */
function pageOfGaps(gaps: readonly Gap[], { query }: ApiRequest): unknown {
  const { after, limit } = parseQuery(GapPage, query);
  const numbers = gaps.flatMap(({ entries }) => entries.map(({ id }) => id)).sort((a, b) => a - b);
  const left = numbers.filter((id) => id > after);
  const last = left[limit - 1] ?? left.at(-1) ?? after;
  const isShown = ({ id }: LedgerEntry): boolean => id > after && id <= last;
  return {
    missing: numbers.length,
    gaps: gaps.filter(({ entries }) => entries.some(isShown)).map((gap) => shownGap(gap, isShown)),
    next: left.length > limit ? last : null,
  };
}

function shownGap({ cell, from, to, entries }: Gap, isShown: (entry: LedgerEntry) => boolean): unknown {
  return {
    ...cell,
    ...{ from: time(from), to: time(to), missing: entries.length },
    events: entries.filter(isShown).map(({ id, fate, reason, recoverableUntil, event }) => ({
      ...{ id, fate, reason, recoverable_until: time(recoverableUntil), trace_id: event.trace_id },
    })),
  };
}

function shownEvent(entry: LedgerEntry): unknown {
  return {
    ...{ id: entry.id, ...entry.cell, generated_at: time(entry.generatedAt), fate: entry.fate, reason: entry.reason },
    attempts: entry.attempts.map(({ at, outcome }) => ({ at: time(at), ...outcome })),
    delivered_at: time(entry.deliveredAt),
    recoverable_until: time(entry.recoverableUntil),
    received: entry.received,
    event: entry.event,
  };
}

/** Left out of JSON when there is none. */
function time(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : new Date(ms).toISOString();
}
