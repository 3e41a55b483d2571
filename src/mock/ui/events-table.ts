import type { Event } from '#konnect/contract/event';
import type { Fate, LedgerEntry } from '#mock/ledger';
import type { Cell } from '#mock/world';
import { pathOfCell, pathOfEvent } from './address';
import { html, type Html } from './html';
import { moment } from './moment';

/** Which events to show. */
export interface EventsQuery {
  /** @default all */
  readonly fate?: Fate;
  /** Those with smaller numbers than this. @default the newest */
  readonly before?: number;
}

const fates: readonly Fate[] = ['delivered', 'in flight', 'recoverable', 'expired'];
const names: Readonly<Record<Fate, string>> = {
  delivered: 'delivered',
  'in flight': 'in flight',
  recoverable: 'missing',
  expired: 'lost',
};
const pageSize = 25;

export function parseEventsQuery(query: URLSearchParams): EventsQuery {
  const fate = fates.find((each) => each === query.get('fate'));
  const before = Number(query.get('before'));
  return { ...(fate ? { fate } : {}), ...(before > 0 ? { before } : {}) };
}

/** A page of the ledger, the newest event first. */
export function renderEvents(entries: readonly LedgerEntry[], query: EventsQuery, cell: Cell): Html {
  const fitting = entries.filter(({ id, fate }) => fate === (query.fate ?? fate) && id < (query.before ?? Infinity));
  const shown = fitting.slice(-pageSize).reverse();
  const last = shown.at(-1);
  return html`
    <nav class="filters" aria-label="Events by what became of them">
      ${[undefined, ...fates].map((fate) => renderFilter(fate, query, cell))}
    </nav>
    ${shown.length === 0 ? html`<p class="empty">None.</p>` : renderTable(shown)}
    ${last && fitting.length > shown.length && html`<p><a href="${pathWith({ ...query, before: last.id }, cell)}">Older events</a></p>`}
  `;
}

function renderFilter(fate: Fate | undefined, query: EventsQuery, cell: Cell): Html {
  const current = fate === query.fate;
  return html`<a href="${pathWith(fate ? { fate } : {}, cell)}" ${current && html`aria-current="true"`}
    >${fate ? names[fate] : 'all'}</a
  >`;
}

function pathWith(query: EventsQuery, cell: Cell): string {
  const texts = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const text = new URLSearchParams(texts).toString();
  return `${pathOfCell(cell)}${text && `?${text}`}#events`;
}

function renderTable(entries: readonly LedgerEntry[]): Html {
  return html`<div class="wide">
    <table class="events" aria-labelledby="events">
      <thead>
        <tr>
          <th scope="col">Event</th>
          <th scope="col">Time</th>
          <th scope="col">What</th>
          <th scope="col">Attempts</th>
          <th scope="col">Fate</th>
        </tr>
      </thead>
      <tbody>
        ${entries.map(renderEntry)}
      </tbody>
    </table>
  </div>`;
}

function renderEntry({ id, cell, event, generatedAt, attempts, fate, reason }: LedgerEntry): Html {
  return html`<tr id="event-${id}">
    <th scope="row"><a href="${pathOfEvent(cell, id)}">${id}</a></th>
    <td>${moment(generatedAt)}</td>
    <td>${summaryOf(event)}</td>
    <td>${attempts.length}</td>
    <td>
      <span class="fate ${fate.replace(' ', '-')}">${names[fate]}</span>${reason && html` <small>${reason}</small>`}
    </td>
  </tr>`;
}

/** An event in a few words. */
export function summaryOf(event: Event): string {
  switch (event.type) {
    case 'authentication':
      return `${event.success ? 'authenticated' : 'failed to authenticate'}: ${event.request}`;
    case 'authorization':
      return `${event.granted ? 'granted' : 'refused'}: ${event.action} ${event.name.slice('Authz.'.length)}`;
    case 'access':
      return `${event.act} ${event.request}: ${event.status}`;
  }
}
