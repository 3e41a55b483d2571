import { css } from './css';

/** The document, its header and its headings. */
export const frameStyle = css`
  * {
    box-sizing: border-box;
  }
  body {
    margin: 0;
    background: var(--ground);
    color: var(--ink);
    font:
      16px/1.55 system-ui,
      'Segoe UI',
      Roboto,
      sans-serif;
    font-variant-numeric: tabular-nums;
  }
  header,
  main {
    max-width: 76rem;
    margin: 0 auto;
    padding: 0 2rem;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.75rem 2rem;
    padding-block: 1.25rem;
    box-shadow: inset 0 -1px var(--line);
  }
  header nav a + a::before {
    content: '/';
    display: inline-block; /* so that it is not underlined */
    margin-inline: 0.6rem;
    color: var(--soft);
  }
  .brand {
    font-weight: 650;
    color: var(--ink);
    text-decoration: none;
  }
  main {
    padding-block: 2.5rem 6rem;
    outline: none;
  }
  h1 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5rem;
    margin: 0;
    font-size: 1.9rem;
    font-weight: 650;
    letter-spacing: -0.015em;
    line-height: 1.25;
  }
  h1 .standing {
    margin-inline-start: 0.5rem;
    font-size: 0.95rem;
    letter-spacing: 0;
  }
  h2 {
    margin: 0 0 1rem;
    font-size: 1.15rem;
    font-weight: 650;
  }
  section {
    margin-top: 3rem;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  .soft {
    color: var(--soft);
    font-weight: 400;
  }
  .lead {
    max-width: 46rem;
    margin: 0.5rem 0 0;
    color: var(--soft);
    font-size: 1.1rem;
  }
  .empty {
    color: var(--soft);
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .skip {
    position: absolute;
    inset: 0.5rem auto auto 0.5rem;
    padding: 0.5rem 1rem;
    background: var(--surface);
    transform: translateY(-200%);
  }
  .skip:focus {
    transform: none;
  }
  #notice:not(:empty),
  #connection:not(:empty) {
    margin: 0;
    padding: 0.75rem 2rem;
    background: var(--bad-tint);
    color: var(--bad);
    text-align: center;
  }
  #notice:empty,
  #connection:empty {
    margin: 0;
  }
  #connection:not(:empty) {
    position: sticky;
    bottom: 0;
  }
`;
