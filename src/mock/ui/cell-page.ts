import { html, type Content, type Html } from './html';
import { moment } from './moment';
import { renderStanding } from './standing';
import { renderTally } from './tally-panel';
import { renderTimeline } from './timeline';
import { renderEvents, type EventsQuery } from './events-table';
import type { Passage } from './history';
import { shownEndpoint } from './shown-endpoint';
import { renderTryPanel } from './try-panel';
import type { CellView } from './view-model';
import type { LedgerEntry } from '#mock/ledger';

export interface CellPage {
  readonly view: CellView;
  /** The events of the cell, in order. */
  readonly entries: readonly LedgerEntry[];
  readonly history: readonly Passage[];
  readonly query: EventsQuery;
  /** Ms since the epoch. */
  readonly now: number;
}

/** One webhook: how it is configured, what became of its batches, and its events. */
export function renderCellPage({ view, entries, history, query, now }: CellPage): Html {
  return html`
    <h1>${view.organization} <span class="soft">in</span> ${view.cell.region} ${renderStanding(view.standing)}</h1>
    ${renderWebhook(view)} ${renderTally(view.tally, now)}
    <section aria-labelledby="timeline">
      <h2 id="timeline">Deliveries</h2>
      ${renderTimeline(history, now)}
    </section>
    <section aria-labelledby="try">
      <h2 id="try">Try</h2>
      ${renderTryPanel(view)}
    </section>
    <section aria-labelledby="events">
      <h2 id="events">Events</h2>
      ${renderEvents(entries, query, view.cell)}
    </section>
  `;
}

function renderWebhook({ webhook, destination }: CellView): Html {
  if (!destination) return html`<p class="lead">This region has no destination: its events wait to be recovered.</p>`;
  const { lastAttempt } = webhook;
  return html`<dl class="facts">
    ${fact('Destination', destination.name)} ${fact('Endpoint', shownEndpoint(destination.endpoint))}
    ${fact('Format', destination.log_format)} ${fact('Enabled', webhook.enabled ? 'yes' : 'no')}
    ${fact('Status', webhook.state)}
    ${lastAttempt && fact('Last attempt', html`${moment(lastAttempt.at)}: ${lastAttempt.code} ${lastAttempt.message}`)}
    ${destination.skip_ssl_verification && fact('Certificate', 'not verified')}
  </dl>`;
}

function fact(name: string, value: Content): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}
