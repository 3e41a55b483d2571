import { logFormats, type LogFormat } from '#konnect/contract/destination';
import type { LedgerEntry } from '#mock/ledger';
import { pathOfEvent } from './address';
import { summaryOf } from './events-table';
import { historyOf } from './history';
import { html, type Html } from './html';
import { moment } from './moment';
import type { RecordView } from './record-view';
import { renderTimeline } from './timeline';

export interface EventPage {
  readonly entry: LedgerEntry;
  readonly owner: string;
  readonly record: RecordView;
  /** Ms since the epoch. */
  readonly now: number;
}

/** One event: the raw line, its fields, its signature and what became of it. */
export function renderEventPage({ entry, owner, record, now }: EventPage): Html {
  return html`
    <h1>Event ${entry.id} <span class="soft">of</span> ${owner} <span class="soft">in</span> ${entry.cell.region}</h1>
    <p class="lead">${summaryOf(entry.event)}, ${moment(entry.generatedAt)}</p>
    <section aria-labelledby="delivery">
      <h2 id="delivery">Delivery</h2>
      ${renderTimeline(historyOf([entry]), now)} ${entry.received > 0 && renderReceived(entry.received)}
    </section>
    <section aria-labelledby="record">
      <h2 id="record">Record</h2>
      <nav class="filters" aria-label="Format">${logFormats.map((format) => renderFormat(format, entry, record))}</nav>
      <pre tabindex="0" aria-label="Raw line">${record.line}</pre>
      ${renderSignature(record)}
    </section>
    <section aria-labelledby="fields">
      <h2 id="fields">Fields</h2>
      <table class="fields" aria-labelledby="fields">
        <tbody>
          ${Object.entries(record.fields).map(
            ([name, value]) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td>${String(value)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>
  `;
}

function renderReceived(count: number): Html {
  return html`<p class="empty">
    Taken ${count === 1 ? 'once' : `${count} times`} by a receiver of the local Konnect.
  </p>`;
}

function renderSignature({ fields, verified }: RecordView): Html {
  if (fields['sig'] === undefined) return html`<p class="signature">The record is not signed.</p>`;
  return verified
    ? html`<p class="signature ok">The signature verifies with the published keys.</p>`
    : html`<p class="signature failed">The signature does not verify.</p>`;
}

function renderFormat(format: LogFormat, { cell, id }: LedgerEntry, record: RecordView): Html {
  const path = `${pathOfEvent(cell, id)}?format=${format}`;
  return html`<a href="${path}" ${format === record.format && html`aria-current="true"`}>${format}</a>`;
}
