import { html, type Html } from './html';
import type { Standing } from './view-model';

interface Look {
  readonly word: string;
  readonly meaning: string;
  /** SVG path on a field of 16 by 16: the standings differ in shape as well as in colour. */
  readonly shape: string;
}

const looks: Readonly<Record<Standing, Look>> = {
  active: {
    word: 'Active',
    meaning: 'enabled, and the last delivery succeeded or none was tried',
    shape: 'M3 8.5l3.2 3.2L13 4.8',
  },
  retrying: {
    word: 'Retrying',
    meaning: 'enabled, and the last attempt failed: more follow',
    shape: 'M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3',
  },
  inactive: {
    word: 'Inactive',
    meaning: 'enabled, and Konnect gave up delivering',
    shape: 'M4 4l8 8M12 4l-8 8',
  },
  off: {
    word: 'Off',
    meaning: 'bound to a destination, and switched off',
    shape: 'M5.5 4v8M10.5 4v8',
  },
  unconfigured: {
    word: 'Not configured',
    meaning: 'without a destination',
    shape: 'M4 8h8',
  },
};

/** Shape and word. */
export function renderStanding(standing: Standing): Html {
  const { word } = looks[standing];
  return html`<span class="standing" data-standing="${standing}">${renderShape(standing)}${word}</span>`;
}

/** What each shape, word and colour means. */
export function renderLegend(): Html {
  const lines = (Object.keys(looks) as Standing[]).map(
    (standing) =>
      html`<div>
        <dt>${renderStanding(standing)}</dt>
        <dd>${looks[standing].meaning}</dd>
      </div>`,
  );
  return html`<dl class="legend">${lines}</dl>`;
}

function renderShape(standing: Standing): Html {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${looks[standing].shape}" /></svg>`;
}
