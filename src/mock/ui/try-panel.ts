import { sampleKinds } from './click';
import { html, type Html } from './html';
import type { CellView } from './view-model';

/** The forms that let something happen to a webhook. */
export function renderTryPanel({ webhook, standing }: CellView): Html {
  return html`<div class="try">
    <form method="post">
      <input type="hidden" name="do" value="record" />
      <label>Record <input name="count" type="number" min="1" max="1000" value="10" required /></label>
      <label>
        events of a
        <select name="kind">
          ${sampleKinds.map((kind) => html`<option>${kind}</option>`)}
        </select>
      </label>
      <button>Record</button>
    </form>
    ${standing !== 'unconfigured' && renderSwitch(webhook.enabled)}
  </div>`;
}

function renderSwitch(enabled: boolean): Html {
  const to = enabled ? 'off' : 'on';
  return html`<form method="post">
    <input type="hidden" name="do" value="switch" />
    <button name="to" value="${to}">Switch the webhook ${to}</button>
  </form>`;
}
