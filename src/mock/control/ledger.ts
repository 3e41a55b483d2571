import type { CellFilter, Gap, Ledger } from '#mock/ledger';
import type { ApiRequest } from '#mock/message';
import type { Controls } from './answer';

/** Shows what became of the events. `organization` (an id) and `region` in the query narrow it. */
export function ledgerControls(ledger: Ledger): Controls {
  return {
    'GET /_/ledger': (request) => ledger.summary(cellOf(request)),
    'GET /_/ledger/gaps': (request) => ({ gaps: ledger.gaps(cellOf(request)).map(shown) }),
  };
}

function cellOf({ query }: ApiRequest): CellFilter {
  return Object.fromEntries(query);
}

function shown({ cell, from, to, entries }: Gap): unknown {
  const [first, last] = [from, to].map((time) => new Date(time).toISOString());
  return {
    ...cell,
    from: first,
    to: last,
    events: entries.map(({ id, reason, event }) => ({ id, reason, trace_id: event.trace_id })),
  };
}
