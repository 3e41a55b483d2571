import { html, type Html } from './html';
import { renderStanding } from './standing';
import { renderTally } from './tally-panel';
import { renderTimeline } from './timeline';
import { renderEvents, type EventsQuery } from './events-table';
import type { Passage } from './history';
import { renderFaultPanel } from './fault-panel';
import { renderFacts } from './facts';
import { renderTryPanel } from './try-panel';
import type { CellView } from './view-model';
import type { Fault } from '#mock/faults';
import type { LedgerEntry } from '#mock/ledger';

export interface CellPage {
  readonly view: CellView;
  /** The events of the cell, in order. */
  readonly entries: readonly LedgerEntry[];
  readonly history: readonly Passage[];
  readonly query: EventsQuery;
  /** Those that are to come. */
  readonly faults: readonly Fault[];
  /** Ms since the epoch. */
  readonly now: number;
}

/** One webhook: how it is configured, what became of its batches, and its events. */
export function renderCellPage({ view, entries, history, query, faults, now }: CellPage): Html {
  return html`
    <h1>${view.owner} <span class="soft">in</span> ${view.cell.region} ${renderStanding(view.standing)}</h1>
    ${renderFacts(view)} ${renderTally(view.tally)}
    <section aria-labelledby="timeline">
      <h2 id="timeline">Deliveries</h2>
      ${renderTimeline(history, now)}
    </section>
    <section aria-labelledby="try">
      <h2 id="try">Try</h2>
      ${renderTryPanel(view)}
    </section>
    <section aria-labelledby="faults">
      <h2 id="faults">Faults</h2>
      ${renderFaultPanel(faults)}
    </section>
    <section aria-labelledby="events">
      <h2 id="events">Events</h2>
      ${renderEvents(entries, query, view.cell)}
    </section>
  `;
}
