import type { Fault } from '#mock/faults';
import { wordsOf } from './fault-words';
import { html, type Html } from './html';

const ofDeliveries = [
  '503',
  '503 x 5',
  '429 after 7',
  '500, 500, 200',
  'reset in body',
  'expired certificate',
  'swallowed',
];
const ofCalls = ['429 after 5', '503 x 3', 'reset', 'reset after', 'slow 5 s'];

/** The forms that let things go wrong, and what is to go wrong yet. */
export function renderFaultPanel(waiting: readonly Fault[]): Html {
  return html`<div class="try">
      ${renderForm('fault', 'Next attempts to deliver', ofDeliveries)}
      ${renderForm('api-fault', 'Next calls of the API', ofCalls)}
    </div>
    ${waiting.length > 0 && renderWaiting(waiting)}`;
}

function renderForm(click: string, label: string, examples: readonly string[]): Html {
  return html`<form method="post">
    <input type="hidden" name="do" value="${click}" />
    <label>
      ${label}
      <input name="steps" list="${click}-steps" placeholder="${examples[0]}" required autocomplete="off" />
    </label>
    <datalist id="${click}-steps">${examples.map((steps) => html`<option value="${steps}"></option>`)}</datalist>
    <button>Let fail</button>
  </form>`;
}

function renderWaiting(waiting: readonly Fault[]): Html {
  return html`<h3>To come</h3>
    <ul class="waiting">
      ${waiting.map((fault) => html`<li><code>${wordsOf(fault)}</code></li>`)}
    </ul>
    <form method="post"><button name="do" value="clear-faults">Call them off</button></form>`;
}
