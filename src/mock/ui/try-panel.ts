import { sampleKinds } from './click';
import { html, type Html } from './html';
import type { CellView } from './view-model';

/** The forms that let something happen to a webhook. */
export function renderTryPanel({ webhook, standing }: CellView): Html {
  return html`<div class="try">
    ${recordForm}
    <form method="post">
      ${
        standing === 'unconfigured'
          ? html`<button name="do" value="connect">Deliver to a new receiver</button>`
          : renderSwitch(webhook.enabled)
      }
    </form>
    ${standing !== 'unconfigured' && replayForm}
  </div>`;
}

const recordForm = html`<form method="post">
  <input type="hidden" name="do" value="record" />
  <label>Record <input name="count" type="number" min="1" max="1000" value="10" required /></label>
  <label>
    events of a
    <select name="kind">
      ${sampleKinds.map((kind) => html`<option>${kind}</option>`)}
    </select>
  </label>
  <button>Record</button>
</form>`;

const replayForm = html`<form method="post">
  <button name="do" value="replay">Replay the last 7 days</button>
</form>`;

function renderSwitch(enabled: boolean): Html {
  const to = enabled ? 'off' : 'on';
  return html`<input type="hidden" name="do" value="switch" /> <button name="to" value="${to}">Switch ${to}</button>`;
}
