import { duration } from './duration';
import { html, type Html } from './html';
import { grouped } from './plural';
import type { Tally } from './tally';
import { recoverableUntil } from './view-model';

/** The counts of a tally. `now` is in ms since the epoch. */
export function renderTally(tally: Tally, now: number): Html {
  return html`<dl class="tally">
    ${renderCount('generated', tally.generated)} ${renderCount('delivered', tally.delivered)}
    ${renderCount('in flight', tally.inFlight)} ${renderCount('missing', tally.missing, timeLeft(tally, now))}
  </dl>`;
}

function renderCount(name: string, count: number, note?: string): Html {
  return html`<div data-count="${name}">
    <dt>${name}</dt>
    <dd>${grouped(count)}${note !== undefined && html` <small>${note}</small>`}</dd>
  </div>`;
}

/** How long a replay can still bring the first of the missing events. */
function timeLeft({ missingSince }: Tally, now: number): string | undefined {
  if (missingSince === undefined) return undefined;
  const left = recoverableUntil(missingSince) - now;
  return left > 0 ? `${duration(left)} left to recover all` : 'too late to recover all';
}
