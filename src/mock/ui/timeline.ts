import { isDelivered, messageOf, type Outcome } from '#mock/delivery/outcome';
import type { AttemptNote, LedgerEntry, Reason } from '#mock/ledger';
import { duration } from './duration';
import type { Passage } from './history';
import { html, type Html } from './html';
import { clockTime, moment } from './moment';
import { plural } from './plural';

const shownPassages = 20;

/** The last batches with their attempts and waits, and what was not sent at all, the newest first. */
export function renderTimeline(history: readonly Passage[], now: number): Html {
  if (history.length === 0) return html`<p class="empty">No event yet. Call the API, or record some below.</p>`;
  const shown = history.slice(-shownPassages).reverse();
  return html`<ol class="timeline">
      ${shown.map((passage) => renderPassage(passage, now))}
    </ol>
    ${history.length > shownPassages && html`<p class="empty">${plural(history.length - shownPassages, 'earlier group')} not shown.</p>`}`;
}

function renderPassage(passage: Passage, now: number): Html {
  const [first] = passage.entries;
  if (!first) return html``;
  const { recoverableUntil = now } = first;
  return html`<li data-kind="${passage.kind}" id="passage-${first.id}">
    <p class="what">${moment(first.generatedAt)} ${plural(passage.entries.length, 'event')} ${renderFate(first)}</p>
    ${passage.kind === 'batch' && renderAttempts(passage.attempts)}
    ${first.fate === 'recoverable' && html`<p class="left">${duration(recoverableUntil - now)} left to replay</p>`}
    ${first.fate === 'expired' && html`<p class="left">Too old to replay: lost for good</p>`}
  </li>`;
}

const reasons: Readonly<Record<Reason, string>> = {
  unconfigured: 'not sent: the region had no destination',
  disabled: 'not sent: the webhook was off',
  inactive: 'not sent: the webhook was inactive',
  undelivered: 'given up',
};

function renderFate({ fate, reason, attempts }: LedgerEntry): Html {
  if (reason) return html`<span class="fate ${fate}">${reasons[reason]}</span>`;
  const words = fate === 'in flight' ? (attempts.length > 0 ? 'being retried' : 'waiting for their batch') : fate;
  return html`<span class="fate ${fate.replace(' ', '-')}">${words}</span>`;
}

function renderAttempts(attempts: readonly AttemptNote[]): Html {
  return html`<ol class="attempts">
    ${attempts.map((attempt, index) => {
      const before = attempts[index - 1];
      return html`<li>
        ${before && renderWait(attempt.at - before.at)}
        <span class="attempt ${isDelivered(attempt.outcome) ? 'ok' : 'failed'}">
          <span class="soft">${clockTime(attempt.at)}</span> ${said(attempt.outcome)}
        </span>
      </li>`;
    })}
  </ol>`;
}

/** Longer waits are drawn longer, on a scale of six steps. */
function renderWait(ms: number): Html {
  const steps = Math.min(6, Math.max(1, Math.round(Math.log2(ms / 500))));
  return html`<span class="wait" data-steps="${steps}">${duration(ms)}</span>`;
}

function said(outcome: Outcome): string {
  return outcome.kind === 'answer' ? `${outcome.status} ${messageOf(outcome)}` : messageOf(outcome);
}
