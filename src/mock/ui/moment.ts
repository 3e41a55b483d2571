import { html, type Html } from './html';

/** A time in UTC to the second, or to the millisecond when it does not fall on one. `ms` counts since the epoch. */
export function moment(ms: number): Html {
  const iso = new Date(ms).toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 10)} <b>${clockTime(ms)}</b></time>`;
}

/** Hours, minutes and seconds in UTC, with milliseconds when they are not 0. */
export function clockTime(ms: number): string {
  return new Date(ms).toISOString().slice(11, 23).replace('.000', '');
}
