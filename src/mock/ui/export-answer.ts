import type { Ledger } from '#mock/ledger';
import type { ApiAnswer } from '#mock/message';
import { cellKey } from '#mock/world';
import { exportTest, type Fates } from './export-test';
import { userAgent } from './sample-event';
import { timesIn, type Session } from './session';
import type { Sources } from './view-model';

/** Where what was clicked is to be had as a test. */
export const exportPath = '/_/ui/clicks.test.ts';

export function exportAnswer({ session, ledger, clock }: Sources & { readonly session: Session }): ApiAnswer {
  const now = timesIn(new Set(session.steps.map(({ cell }) => cell.organization)), clock);
  return {
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    body: exportTest(session.steps, fatesOf(ledger), now),
  };
}

/** Only of events that were recorded on the pages: what else happened, the test does not do again. */
function fatesOf(ledger: Ledger): Fates {
  const fates = new Map<string, Record<string, number>>();
  for (const { cell, event, fate } of ledger.entries()) {
    if (event.user_agent !== userAgent) continue;
    const counts = fates.get(cellKey(cell)) ?? {};
    counts[fate] = (counts[fate] ?? 0) + 1;
    fates.set(cellKey(cell), counts);
  }
  return fates;
}
