import { css } from './css';

/** Standings, counts and the grid of webhooks. */
export const overviewStyle = css`
  .standing {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    padding: 0.1rem 0.65rem 0.1rem 0.4rem;
    border-radius: 99px;
    background: var(--still-tint);
    color: var(--soft);
    font-weight: 600;
    white-space: nowrap;
  }
  .standing svg {
    width: 1em;
    height: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .standing[data-standing='active'] {
    background: var(--good-tint);
    color: var(--good);
  }
  .standing[data-standing='retrying'] {
    background: var(--wait-tint);
    color: var(--wait);
  }
  .standing[data-standing='inactive'] {
    background: var(--bad-tint);
    color: var(--bad);
  }
  .standing[data-standing='unconfigured'] {
    background: none;
    font-weight: 400;
  }

  .tally {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem 3.5rem;
    margin: 2rem 0 0;
  }
  .tally dt {
    color: var(--soft);
    font-size: 0.9rem;
  }
  .tally dd {
    margin: 0;
    font-size: 1.75rem;
    font-weight: 600;
    line-height: 1.2;
  }
  .tally small {
    display: block;
    color: var(--soft);
    font-size: 0.85rem;
    font-weight: 400;
  }

  .wide {
    position: relative; /* so that what is hidden in it is moved with it */
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th {
    text-align: start;
    font-weight: 600;
  }
  thead th {
    padding: 0 0.5rem 0.5rem;
    color: var(--soft);
    font-size: 0.85rem;
    font-weight: 400;
  }
  .grid th[scope='row'] {
    padding: 1rem 1rem 1rem 0.5rem;
    vertical-align: top;
  }
  .grid .own-time {
    display: block;
    color: var(--soft);
    font-size: 0.75rem;
    font-weight: 400;
  }
  .grid .own-time time {
    white-space: normal;
  }
  .grid {
    table-layout: fixed;
    min-width: 66rem;
  }
  .grid thead th:first-child {
    width: 9rem;
  }
  .grid td {
    height: 1px; /* lets what is in it be as high as the row */
    padding: 0.25rem;
    vertical-align: top;
  }
  .cell {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 0.35rem;
    height: 100%;
    min-height: 5rem;
    padding: 0.75rem;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    color: var(--soft);
    font-size: 0.85rem;
    line-height: 1.4;
    text-decoration: none;
  }
  .cell:hover {
    border-color: var(--soft);
  }
  .cell[data-standing='inactive'] {
    border-color: var(--bad);
  }
  .cell[data-standing='retrying'] {
    border-color: var(--wait);
  }
  .cell[data-standing='unconfigured'] {
    border-style: dashed;
    background: none;
  }
  .cell .standing {
    margin-inline-start: -0.3rem;
  }
  .gap {
    color: var(--bad);
    font-weight: 600;
  }
  .recent {
    width: 100%;
    height: 1rem;
  }
  .recent .delivered {
    fill: var(--good);
  }
  .recent .recoverable,
  .recent .expired {
    fill: var(--bad);
  }
  .recent .in-flight {
    fill: none;
    stroke: var(--wait);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 2rem;
    margin: 1.5rem 0 0;
    font-size: 0.85rem;
  }
  .legend div {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  .legend dd {
    margin: 0;
    color: var(--soft);
  }
`;
