import { duration } from './duration';
import { html, type Html } from './html';
import { grouped } from './plural';
import type { Tally } from './tally';

/** The counts of a tally. */
export function renderTally(tally: Tally): Html {
  return html`<dl class="tally">
    ${renderCount('generated', tally.generated)} ${renderCount('delivered', tally.delivered)}
    ${renderCount('in flight', tally.inFlight)} ${renderCount('missing', tally.missing, timeLeft(tally))}
    ${tally.expired > 0 && renderCount('lost for good', tally.expired)}
  </dl>`;
}

function renderCount(name: string, count: number, note?: string): Html {
  return html`<div data-count="${name}">
    <dt>${name}</dt>
    <dd>${grouped(count)}${note !== undefined && html` <small>${note}</small>`}</dd>
  </div>`;
}

/** How long a replay can still bring all of the missing events. */
function timeLeft({ leftMs }: Tally): string | undefined {
  return leftMs === undefined ? undefined : `${duration(leftMs)} left to replay all`;
}
