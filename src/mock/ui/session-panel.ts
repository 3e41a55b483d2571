import { exportPath } from './export-answer';
import { html, type Html } from './html';
import { plural } from './plural';
import type { Session } from './session';

/** What was clicked, to be had as a test. */
export function renderSession({ steps }: Session): Html {
  return html`<footer>
    <form method="post">
      ${plural(steps.length, 'click')} so far: <a href="${exportPath}">as a test for jest</a>
      <button name="do" value="forget">Forget</button>
    </form>
  </footer>`;
}
