import { regions } from '#konnect/contract/region';
import { pathOfCell } from './address';
import { duration } from './duration';
import { html, type Html } from './html';
import { grouped, plural } from './plural';
import { renderRecent } from './recent';
import { renderLegend, renderStanding } from './standing';
import { renderTally } from './tally-panel';
import { recoverableUntil, type CellView, type Overview, type Row } from './view-model';

/** The grid of all webhooks: organization by region. */
export function renderOverview({ rows, tally }: Overview, now: number): Html {
  return html`
    <h1>Audit log delivery</h1>
    <p class="lead" role="status">${sentenceOf(rows)}</p>
    ${renderTally(tally, now)}
    <section aria-labelledby="webhooks">
      <h2 id="webhooks">Webhooks</h2>
      <div class="wide">
        <table class="grid">
          <thead>
            <tr>
              <th scope="col">Organization</th>
              ${regions.map((region) => html`<th scope="col">${region}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => renderRow(row, now))}
          </tbody>
        </table>
      </div>
      ${renderLegend()}
    </section>
  `;
}

/** Says in words what the colours say. */
function sentenceOf(rows: readonly Row[]): string {
  const cells = rows.flatMap((row) => row.cells).filter(({ standing }) => standing !== 'unconfigured');
  if (cells.length === 0) return 'No webhook is configured yet.';
  const troubled = cells.filter(({ standing }) => standing === 'inactive' || standing === 'retrying');
  const missing = rows.flatMap((row) => row.cells).reduce((sum, { tally }) => sum + tally.missing, 0);
  const webhooks =
    troubled.length === 0
      ? `${plural(cells.length, 'webhook')} configured, none in trouble.`
      : `${troubled.length} of ${plural(cells.length, 'webhook')} in trouble.`;
  return missing === 0 ? `${webhooks} No event is missing.` : `${webhooks} ${plural(missing, 'event')} missing.`;
}

function renderRow({ organization, cells }: Row, now: number): Html {
  return html`<tr>
    <th scope="row">${organization.name}</th>
    ${cells.map((cell) => html`<td>${renderCell(cell, now)}</td>`)}
  </tr>`;
}

function renderCell({ cell, organization, standing, tally }: CellView, now: number): Html {
  const left = tally.missingSince === undefined ? 0 : recoverableUntil(tally.missingSince) - now;
  return html`<a class="cell" data-standing="${standing}" href="${pathOfCell(cell)}">
    <span class="hidden">${organization} in ${cell.region}:</span>
    ${renderStanding(standing)} ${renderRecent(tally.recent)}
    ${tally.generated > 0 && html`<span class="count">${grouped(tally.delivered)} of ${plural(tally.generated, 'event')}</span>`}
    ${tally.missing > 0 && html`<span class="gap">${grouped(tally.missing)} missing<br />${duration(left)} left</span>`}
  </a>`;
}
