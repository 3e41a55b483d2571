import { css } from './css';

/** The forms to try things with, small windows, and motion for those who want it. */
export const tryStyle = css`
  .try {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 1rem 3rem;
  }
  .try form,
  .try label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .try input[type='number'] {
    width: 5.5rem;
  }

  @media (max-width: 40rem) {
    header,
    main {
      padding-inline: 1rem;
    }
    .tracks > ol > li {
      grid-template-columns: minmax(0, 1fr);
    }
    .axis,
    .ground {
      inset-inline-start: 0;
      width: 100%;
      margin-inline-start: 0;
    }
    .axis .cut {
      display: none;
    }
    .events {
      min-width: 44rem;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .cell,
    .standing,
    button {
      transition:
        background-color 0.25s,
        border-color 0.25s,
        color 0.25s;
    }
  }
`;
