import type { SteeredClock } from '#mock/steered-clock';
import { html, type Html } from './html';
import { moment } from './moment';

const steps = [
  [1000, '1 s'],
  [30_000, '30 s'],
  [3_600_000, '1 h'],
  [86_400_000, '1 d'],
] as const;

export type ShownClock = Pick<SteeredClock, 'frozen' | 'now' | 'isApart'>;

/** What time it is in the local Konnect, or in an organization that has a time of its own, and what moves it. */
export function renderClock(clock: ShownClock): Html {
  const [word, turn] = clock.frozen ? ['Run', 'thaw'] : ['Stop', 'freeze'];
  return html`<section class="clock" aria-label="Clock">
    <p>
      ${moment(clock.now())} UTC,
      ${clock.frozen ? 'stopped' : 'running'}${clock.isApart && ", this organization's own time"}
    </p>
    <form method="post">
      <button name="do" value="${turn}">${word}</button>
      <button name="do" value="skip">Next timer</button>
    </form>
    <form method="post">
      <input type="hidden" name="do" value="advance" />
      ${steps.map(([ms, said]) => html`<button name="ms" value="${ms}" aria-label="Advance by ${said}">+${said}</button>`)}
    </form>
  </section>`;
}
