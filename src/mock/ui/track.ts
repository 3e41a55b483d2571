import { hasArrived } from '#mock/delivery/outcome';
import { duration } from './duration';
import type { Passage } from './history';
import { html, type Html } from './html';
import type { TimeScale } from './time-scale';

/** The axis that all tracks have in common, the newest moment on the right. The words beside each track say it too. */
export function renderAxis(scale: TimeScale, now: number): Html {
  const ticks = scale.ticks.map(
    (ms) => html`<text x="${percent(scale.at(ms))}" y="12">${new Date(ms).toISOString().slice(11, 19)}</text>`,
  );
  const cuts = scale.cuts
    .filter(({ from, to }) => to - from >= 6)
    .map(({ from, to, ms }) => html`<text class="cut" x="${percent((from + to) / 2)}" y="27">${duration(ms)}</text>`);
  return html`<svg class="axis" aria-hidden="true">
    ${ticks}
    <text class="now" x="${percent(scale.at(now))}" y="12">now</text>
    ${cuts}
  </svg>`;
}

/** What lies under all tracks: where the axis names a time, and where it is cut. */
export function renderGround({ at, cuts, ticks }: TimeScale): Html {
  return html`<svg class="ground" aria-hidden="true">
    ${cuts.map(({ from, to }) => html`<rect class="cut" x="${percent(from)}" width="${percent(to - from)}" height="100%" />`)}
    ${ticks.map((ms) => html`<line class="tick" x1="${percent(at(ms))}" x2="${percent(at(ms))}" y2="100%" />`)}
  </svg>`;
}

/** When the events of a passage came about, each attempt to deliver them, and the waits between. */
export function renderTrack(passage: Passage, scale: TimeScale, now: number): Html {
  return html`<svg class="track" aria-hidden="true">${renderCourse(passage, scale, now)}</svg>`;
}

function renderCourse({ kind, entries, ...passage }: Passage, scale: TimeScale, now: number): Html {
  const [begin = now, end = now] = [entries[0]?.generatedAt, entries.at(-1)?.generatedAt];
  if (kind === 'gap') return html`${line('unsent', scale, begin, end)}${mark('unsent', scale.at(begin))}`;
  if (kind === 'queue') return html`${line('queued', scale, begin, now)}${mark('begin', scale.at(begin))}`;

  const attempts = 'attempts' in passage ? passage.attempts : [];
  const times = attempts.map(({ at }) => at);
  const waits = times.map((at, index) => (index === 0 ? '' : line('wait', scale, times[index - 1] ?? at, at)));
  const isOpen = entries[0]?.fate === 'in flight';
  return html`${line('queued', scale, begin, times[0] ?? now)} ${waits}
  ${isOpen && line('wait', scale, times.at(-1) ?? now, now)} ${mark('begin', scale.at(begin))}
  ${attempts.map(({ at, outcome }) => mark(hasArrived(outcome) ? 'ok' : 'failed', scale.at(at)))}`;
}

type Mark = 'begin' | 'ok' | 'failed' | 'unsent';

/** They differ in shape as well as in colour. */
const shapes: Readonly<Record<Mark, string>> = {
  begin: 'M0-5v10',
  ok: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0',
  failed: 'M-4-4l8 8M4-4l-8 8',
  unsent: 'M-4-4h8v8h-8z',
};

function mark(name: Mark, x: number): Html {
  return html`<svg class="mark ${name}" x="${percent(x)}" y="50%"><path d="${shapes[name]}" /></svg>`;
}

function line(name: 'queued' | 'wait' | 'unsent', scale: TimeScale, from: number, to: number): Html {
  const [x1, x2] = [from, to].map((ms) => percent(scale.at(ms)));
  return html`<line class="${name}" x1="${x1}" x2="${x2}" y1="50%" y2="50%" />`;
}

/** What the marks and lines of a track mean. */
export function renderTrackLegend(): Html {
  const marks = [
    ['begin', 'event'],
    ['ok', 'delivered'],
    ['failed', 'attempt failed'],
    ['unsent', 'not sent'],
  ] as const;
  return html`<ul class="key" aria-hidden="true">
    ${marks.map(([name, text]) => html`<li><svg>${mark(name, 50)}</svg>${text}</li>`)}
    <li>
      <svg><line class="queued" x2="100%" y1="50%" y2="50%" /></svg>waits to be sent
    </li>
    <li>
      <svg><line class="wait" x2="100%" y1="50%" y2="50%" /></svg>waits to try again
    </li>
    <li>
      <svg><rect class="cut" width="100%" height="100%" /></svg>nothing happened: drawn shorter
    </li>
  </ul>`;
}

function percent(x: number): string {
  return `${x.toFixed(2)}%`;
}
