import { describeOutcome, hasArrived } from '#mock/delivery/outcome';
import type { AttemptNote, LedgerEntry, Reason } from '#mock/ledger';
import { duration } from './duration';
import type { Passage } from './history';
import { html, type Html } from './html';
import { clockTime, moment } from './moment';
import { plural } from './plural';
import { createTimeScale, type TimeScale } from './time-scale';
import { renderAxis, renderGround, renderTrack, renderTrackLegend } from './track';

const shownPassages = 20;

/** The last batches with their attempts and waits, and what was not sent at all, the newest first, on one axis of time. */
export function renderTimeline(history: readonly Passage[], now: number): Html {
  if (history.length === 0) return html`<p class="empty">No event yet. Call the API, or record some below.</p>`;
  const shown = history.slice(-shownPassages).reverse();
  const scale = createTimeScale([...shown.flatMap(momentsOf), now]);
  return html`<div class="timeline">
      ${renderAxis(scale, now)}
      <div class="tracks">
        ${renderGround(scale)}
        <ol>
          ${shown.map((passage) => renderPassage(passage, scale, now))}
        </ol>
      </div>
      ${renderTrackLegend()}
    </div>
    ${history.length > shownPassages && html`<p class="empty">${plural(history.length - shownPassages, 'earlier group')} not shown.</p>`}`;
}

function momentsOf(passage: Passage): readonly number[] {
  const { entries } = passage;
  const attempts = passage.kind === 'batch' ? passage.attempts : [];
  return [entries[0], entries.at(-1)]
    .flatMap((entry) => (entry ? [entry.generatedAt] : []))
    .concat(attempts.map(({ at }) => at));
}

function renderPassage(passage: Passage, scale: TimeScale, now: number): Html {
  const [first] = passage.entries;
  if (!first) return html``;
  const { recoverableUntil = now } = first;
  return html`<li id="passage-${first.id}">
    <p class="what">
      ${moment(first.generatedAt)} <span>${plural(passage.entries.length, 'event')} ${renderFate(first)}</span>
    </p>
    <div>
      ${renderTrack(passage, scale, now)} ${passage.kind === 'batch' && renderAttempts(passage.attempts)}
      ${first.fate === 'recoverable' && html`<p class="left">${duration(recoverableUntil - now)} left to replay</p>`}
      ${first.fate === 'expired' && html`<p class="left">Too old to replay: lost for good</p>`}
    </div>
  </li>`;
}

const reasons: Readonly<Record<Reason, string>> = {
  unconfigured: 'not sent: the region had no destination',
  disabled: 'not sent: the webhook was off',
  inactive: 'not sent: the webhook was inactive',
  undelivered: 'given up',
  redirected: 'lost in a redirect',
};

function renderFate({ fate, reason, attempts }: LedgerEntry): Html {
  if (reason) return html`<span class="fate ${fate}">${reasons[reason]}</span>`;
  const words = fate === 'in flight' ? (attempts.length > 0 ? 'being retried' : 'waiting for their batch') : fate;
  return html`<span class="fate ${fate.replace(' ', '-')}">${words}</span>`;
}

function renderAttempts(attempts: readonly AttemptNote[]): Html {
  return html`<ol class="attempts">
    ${attempts.map(({ at, outcome }, index) => {
      const before = attempts[index - 1];
      return html`<li>
        <span class="when">${before ? `${duration(at - before.at)} later` : clockTime(at)}</span>
        <span class="attempt ${hasArrived(outcome) ? 'ok' : 'failed'}">${describeOutcome(outcome)}</span>
      </li>`;
    })}
  </ol>`;
}
