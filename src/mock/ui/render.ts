import { LogFormat } from '#konnect/contract/destination';
import { pathOfCell, type Address } from './address';
import { renderCellPage } from './cell-page';
import { renderClock, type ShownClock } from './clock-panel';
import { renderEventPage } from './event-page';
import { parseEventsQuery } from './events-table';
import { historyOf } from './history';
import { html, type Html } from './html';
import { renderOverview } from './overview';
import { renderSession } from './session-panel';
import type { Session } from './session';
import { viewRecord, type Pen } from './record-view';
import { readCell, readEntries, readOverview, type Sources } from './view-model';

export interface Rendered {
  readonly title: string;
  readonly live: Html;
}

/** What pages show. */
type Shown = Sources & Pen & { readonly session: Session };

/** Makes all of a page that may change. Undefined when what it is about does not exist. */
export function render(address: Address, query: URLSearchParams, sources: Shown): Rendered | undefined {
  const found = renderMain(address, query, sources);
  if (!found) return undefined;
  const { title, trail, clock, main } = found;
  const live = html`
    <header>
      <nav aria-label="Where you are">
        <a class="brand" href="/">Local Konnect</a>
        ${trail.map(({ text, path }) => html`<a href="${path}">${text}</a>`)}
      </nav>
      ${renderClock(clock)}
    </header>
    <main id="main" tabindex="-1">${main}</main>
    ${sources.session.steps.length > 0 && renderSession(sources.session)}
  `;
  return { title: `${title} - Local Konnect`, live };
}

interface Main {
  readonly title: string;
  /** The pages above this one, beside the first. */
  readonly trail: readonly { readonly text: string; readonly path: string }[];
  /** What time goes by there. */
  readonly clock: ShownClock;
  readonly main: Html;
}

function renderMain(address: Address, query: URLSearchParams, sources: Shown): Main | undefined {
  if (address.kind === 'overview') {
    const main = renderOverview(readOverview(sources));
    return { title: 'Audit log delivery', trail: [], clock: sources.clock, main };
  }

  const { cell } = address;
  const view = readCell(sources, cell);
  if (!view) return undefined;
  const entries = readEntries(sources, cell);
  const clock = sources.clock.thatMoves(cell.organization);
  const now = clock.now();
  const title = `${view.owner} in ${cell.region}`;
  if (address.kind === 'cell') {
    const page = {
      view,
      entries,
      history: historyOf(entries),
      query: parseEventsQuery(query),
      faults: sources.faults.waiting(),
      now,
    };
    return { title, trail: [], clock, main: renderCellPage(page) };
  }

  const entry = entries.find(({ id }) => id === address.id);
  if (!entry) return undefined;
  const format = LogFormat.catch(view.destination?.log_format ?? 'cef').parse(query.get('format'));
  const record = viewRecord(entry, format, sources);
  return {
    title: `Event ${entry.id}, ${title}`,
    trail: [{ text: title, path: pathOfCell(cell) }],
    clock,
    main: renderEventPage({ entry, owner: view.owner, record, now }),
  };
}
