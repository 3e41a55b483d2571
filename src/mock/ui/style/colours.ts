import { css } from './css';

/** The colours, in light and in dark: every text stands out from its ground by 4.5 to 1 or more. */
export const coloursStyle = css`
  :root {
    --ground: #faf9f7;
    --surface: #ffffff;
    --ink: #1d1c1a;
    --soft: #5f5b55;
    --line: #e3dfd8;
    --accent: #2450c8;
    --good: #17663a;
    --good-tint: #e5f3ea;
    --wait: #865000;
    --wait-tint: #fcf0da;
    --bad: #a3242b;
    --bad-tint: #fbe8e7;
    --still-tint: #f0eeea;
    color-scheme: light dark;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --ground: #171614;
      --surface: #201f1c;
      --ink: #ece9e3;
      --soft: #aaa59c;
      --line: #383530;
      --accent: #a3b9ff;
      --good: #7fd0a0;
      --good-tint: #17301f;
      --wait: #efba6c;
      --wait-tint: #362913;
      --bad: #ff9f9a;
      --bad-tint: #3f1d1d;
      --still-tint: #2b2926;
    }
  }
`;
