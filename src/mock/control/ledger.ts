import { z } from 'zod';
import { parseQuery } from '#mock/api/validate';
import type { CellFilter, Gap, Ledger, LedgerEntry } from '#mock/ledger';
import type { ApiRequest } from '#mock/message';
import type { Controls } from './answer';

const Search = z.object({
  fate: z.enum(['in flight', 'delivered', 'recoverable', 'expired']).optional(),
  trace_id: z.string().optional(),
  /** Number of the event to go on after. */
  after: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

/** Shows what became of the events. `organization`, `region` and `portal` in the query narrow it. */
export function ledgerControls(ledger: Ledger): Controls {
  return {
    'GET /_/ledger': (request) => ledger.summary(cellOf(request)),
    'GET /_/ledger/gaps': (request) => ({ gaps: ledger.gaps(cellOf(request)).map(shownGap) }),
    'GET /_/ledger/events': (request) => ({ events: search(ledger, request).map(shownEvent) }),
  };
}

function cellOf({ query }: ApiRequest): CellFilter {
  return Object.fromEntries(query);
}

function search(ledger: Ledger, request: ApiRequest): readonly LedgerEntry[] {
  const { fate, trace_id, after, limit } = parseQuery(Search, request.query);
  return ledger
    .entries(cellOf(request))
    .filter((entry) => entry.id > after && (fate ?? entry.fate) === entry.fate)
    .filter(({ event }) => trace_id === undefined || event.trace_id === trace_id)
    .slice(0, limit);
}

function shownGap({ cell, from, to, entries }: Gap): unknown {
  return {
    ...cell,
    ...{ from: time(from), to: time(to) },
    events: entries.map(({ id, fate, reason, recoverableUntil, event }) => ({
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
