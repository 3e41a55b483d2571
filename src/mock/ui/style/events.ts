import { css } from './css';

/** Events, records and their fields. */
export const eventsStyle = css`
  .fate {
    font-weight: 600;
  }
  .fate.delivered {
    color: var(--good);
  }
  .fate.in-flight {
    color: var(--wait);
  }
  .fate.recoverable,
  .fate.expired {
    color: var(--bad);
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    margin-bottom: 1rem;
  }
  .filters a[aria-current] {
    color: var(--ink);
    font-weight: 600;
    text-decoration-thickness: 2px;
  }
  .events td,
  .events tbody th,
  .fields td,
  .fields th {
    padding: 0.45rem 0.5rem;
    border-top: 1px solid var(--line);
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .events tbody th a {
    display: inline-block;
    min-width: 2.5rem;
  }
  .fields th {
    width: 14rem;
    color: var(--soft);
    font-weight: 400;
  }
  pre {
    margin: 0;
    padding: 1.25rem;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    font:
      0.88rem/1.6 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .signature {
    font-weight: 600;
  }
  .signature.ok {
    color: var(--good);
  }
  .signature.failed {
    color: var(--bad);
  }
`;
