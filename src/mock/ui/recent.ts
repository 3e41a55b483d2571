import type { Fate } from '#mock/ledger';
import { html, type Html } from './html';

/** The last events as bars: high when delivered, low when missing, hollow while in flight. The counts say it in words. */
export function renderRecent(recent: readonly Fate[]): Html {
  const bars = recent.map((fate, index) => {
    const height = fate === 'recoverable' || fate === 'expired' ? 5 : 14;
    return html`<rect
      class="${fate.replace(' ', '-')}"
      x="${index * 5}"
      y="${15 - height}"
      width="3"
      height="${height}"
    />`;
  });
  return html`<svg class="recent" viewBox="0 0 120 16" preserveAspectRatio="xMinYMid" aria-hidden="true">${bars}</svg>`;
}
