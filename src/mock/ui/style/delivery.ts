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

  .timeline,
  .attempts {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .timeline > li {
    padding: 0.9rem 0 0.9rem 1.25rem;
    border-inline-start: 3px solid var(--line);
  }
  .timeline > li[data-kind='gap'] {
    border-inline-start-style: dotted;
    border-color: var(--bad);
  }
  .timeline p {
    margin: 0;
  }
  .timeline .what {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    align-items: baseline;
  }
  .timeline time {
    color: var(--soft);
  }
  .timeline .left {
    color: var(--soft);
    font-size: 0.9rem;
  }
  .attempts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0;
    margin-top: 0.5rem;
  }
  .attempts li {
    display: flex;
    align-items: center;
  }
  .attempt {
    display: inline-flex;
    gap: 0.5rem;
    padding: 0.15rem 0.7rem;
    border: 1px solid currentColor;
    border-radius: 99px;
    font-size: 0.88rem;
    overflow-wrap: anywhere;
  }
  .attempt.ok {
    background: var(--good-tint);
    color: var(--good);
  }
  .attempt.failed {
    background: var(--bad-tint);
    color: var(--bad);
    border-style: dashed;
  }
  .wait {
    min-width: 3rem;
    padding: 0 0.4rem;
    color: var(--soft);
    font-size: 0.8rem;
    line-height: 1.2;
    text-align: center;
    border-bottom: 2px solid var(--line);
    transform: translateY(-0.6em);
  }
  .wait[data-steps='2'] {
    min-width: 4rem;
  }
  .wait[data-steps='3'] {
    min-width: 5rem;
  }
  .wait[data-steps='4'] {
    min-width: 6.5rem;
  }
  .wait[data-steps='5'] {
    min-width: 8rem;
  }
  .wait[data-steps='6'] {
    min-width: 10rem;
  }
`;
