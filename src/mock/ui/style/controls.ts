import { css } from './css';

/** Buttons and fields, and the clock. */
export const controlsStyle = css`
  button,
  input,
  select {
    min-height: 2.25rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--soft);
    border-radius: 7px;
    background: var(--surface);
    color: inherit;
    font: inherit;
    font-size: 0.9rem;
  }
  button {
    cursor: pointer;
  }
  button:hover {
    border-color: var(--ink);
    background: var(--still-tint);
  }
  button:active {
    transform: translateY(1px);
  }
  .clock {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    margin: 0;
  }
  .clock p {
    margin: 0;
    color: var(--soft);
    font-size: 0.9rem;
  }
  .clock b {
    color: var(--ink);
    font-size: 1.05rem;
  }
  .clock form {
    display: flex;
    gap: 0.35rem;
  }
  time {
    white-space: nowrap;
  }
  time b {
    font-weight: 600;
  }
`;
