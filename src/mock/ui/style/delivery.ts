import { css } from './css';

/** One webhook: its facts and the timeline of its deliveries. */
export const deliveryStyle = css`
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 2.5rem;
    margin: 1.25rem 0 0;
  }
  .facts dt {
    color: var(--soft);
    font-size: 0.85rem;
  }
  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .timeline ol,
  .key {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .tracks {
    position: relative;
  }
  .ground {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 15.5rem;
    width: calc(100% - 15.5rem);
    height: 100%;
  }
  .tracks > ol > li {
    position: relative;
    display: grid;
    grid-template-columns: 14rem minmax(0, 1fr);
    gap: 0 1.5rem;
    padding-block: 0.75rem;
    border-top: 1px solid var(--line);
  }
  .timeline p {
    margin: 0;
  }
  .what > span {
    display: block;
  }
  .timeline time,
  .timeline .left {
    color: var(--soft);
    font-size: 0.9rem;
  }

  .axis {
    display: block;
    width: calc(100% - 15.5rem);
    height: 2rem;
    margin-inline-start: 15.5rem;
    overflow: visible;
    fill: var(--soft);
    font-size: 0.75rem;
  }
  .axis .now {
    font-weight: 600;
    text-anchor: end;
  }
  .axis .cut {
    text-anchor: middle;
  }
  .track {
    display: block;
    width: 100%;
    height: 1.5rem;
    overflow: visible;
  }
  .key svg {
    width: 1.75rem;
    height: 1rem;
  }
  .mark {
    overflow: visible;
    fill: none;
    stroke-width: 2;
  }
  .mark.begin {
    stroke: var(--soft);
  }
  .mark.ok {
    fill: var(--good);
    stroke: var(--surface);
    stroke-width: 1;
  }
  .mark.failed {
    stroke: var(--bad);
  }
  .mark.unsent {
    fill: var(--bad-tint);
    stroke: var(--bad);
  }
  line.tick {
    stroke: var(--line);
  }
  line.queued {
    stroke: var(--soft);
    stroke-width: 2;
  }
  line.wait,
  line.unsent {
    stroke: var(--bad);
    stroke-width: 2;
    stroke-dasharray: 2 5;
  }
  rect.cut {
    fill: var(--still-tint);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.75rem;
    padding-top: 1rem;
    border-top: 1px solid var(--line);
    color: var(--soft);
    font-size: 0.85rem;
  }
  .key li {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  .attempts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    font-size: 0.88rem;
  }
  .attempts .when {
    color: var(--soft);
  }
  .attempt {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .attempt.ok {
    color: var(--good);
  }
  .attempt.failed {
    color: var(--bad);
  }
`;
