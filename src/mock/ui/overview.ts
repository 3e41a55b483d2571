import { regions } from '#konnect/contract/region';
import { pathOfCell } from './address';
import { duration } from './duration';
import { html, type Html } from './html';
import { moment } from './moment';
import { grouped, plural } from './plural';
import { renderRecent } from './recent';
import { renderLegend, renderStanding } from './standing';
import type { Tally } from './tally';
import { renderTally } from './tally-panel';
import type { CellView, Overview, Row } from './view-model';

/** The grid of all webhooks: organization by region. */
export function renderOverview({ rows, tally }: Overview): Html {
  return html`
    <h1>Audit log delivery</h1>
    <p class="lead" role="status">${sentenceOf(rows)}</p>
    ${renderTally(tally)}
    <section aria-labelledby="webhooks">
      <h2 id="webhooks">Webhooks</h2>
      <div class="wide">
        <table class="grid" aria-labelledby="webhooks">
          <thead>
            <tr>
              <th scope="col">Organization</th>
              ${regions.map((region) => html`<th scope="col">${region}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(renderRow)}
          </tbody>
        </table>
      </div>
      ${renderLegend()}
    </section>
  `;
}

/** Says in words what the colours say. */
function sentenceOf(rows: readonly Row[]): string {
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell !== undefined);
  const configured = cells.filter(({ standing }) => standing !== 'unconfigured');
  const troubled = configured.filter(({ standing }) => standing === 'inactive' || standing === 'retrying');
  const missing = cells.reduce((sum, { tally }) => sum + tally.missing, 0);
  return [
    configured.length === 0
      ? 'No webhook is configured yet.'
      : `${troubled.length === 0 ? 'None' : troubled.length} of ${plural(configured.length, 'webhook')} in trouble.`,
    missing === 0 ? 'No event is missing.' : `${plural(missing, 'event')} missing.`,
  ].join(' ');
}

function renderRow({ owner, isPortal, ownTime, cells }: Row): Html {
  return html`<tr>
    <th scope="row">
      ${owner}${isPortal && html` <small>portal</small>`}
      ${ownTime && html`<small class="own-time">its own time: ${moment(ownTime.now())}${ownTime.frozen && ', stopped'}</small>`}
    </th>
    ${cells.map((cell) => html`<td>${cell && renderCell(cell)}</td>`)}
  </tr>`;
}

function renderCell({ cell, owner, standing, tally }: CellView): Html {
  return html`<a class="cell" data-standing="${standing}" href="${pathOfCell(cell)}">
    <span class="hidden">${owner} in ${cell.region}:</span>
    ${renderStanding(standing)} ${tally.generated > 0 && renderCounts(tally)} ${renderGap(tally)}
  </a>`;
}

function renderGap({ missing, leftMs = 0, expired }: Tally): Html {
  return html`
    ${missing > 0 && html`<span class="gap">${grouped(missing)} missing<br />${duration(leftMs)} left</span>`}
    ${expired > 0 && html`<span class="gap">${grouped(expired)} lost for good</span>`}
  `;
}

function renderCounts({ delivered, generated, recent }: Tally): Html {
  return html`${renderRecent(recent)}<span>${grouped(delivered)} of ${grouped(generated)} delivered</span>`;
}
