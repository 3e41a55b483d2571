import { createHash } from 'node:crypto';
import type { ApiAnswer } from '#mock/message';
import { html, Html, type Content } from './html';
import { style } from './style/style';

/** Where the one script is. */
export const scriptPath = '/_/ui/page.js';
/** Where a page is followed: `?page=` names its path and query. */
export const streamPath = '/_/ui/stream';

export interface Page {
  readonly status: number;
  readonly title: string;
  /** What changes while the page is looked at. @default nothing: the page stays as it is */
  readonly followed?: string;
  readonly live: Html;
  /** What did not work out. @default nothing */
  readonly notice?: string;
}

/** The whole document. Nothing in it comes from elsewhere, and no markup of an event can become a script. */
export function pageAnswer({ status, title, live, followed, notice }: Page): ApiAnswer {
  const body = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${styleElement}
        <script src="${scriptPath}" defer></script>
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        <p id="notice" role="alert">${notice}</p>
        <div id="live" ${follow(followed)}>${live}</div>
        <p id="connection" role="status"></p>
      </body>
    </html>`;
  return { status, headers: { ...pageHeaders, 'content-type': 'text/html; charset=utf-8' }, body: body.toString() };
}

function follow(path: string | undefined): Content {
  return path !== undefined && html`data-stream="${`${streamPath}?page=${encodeURIComponent(path)}`}"`;
}

/** To the letter what its hash in the headers is of. */
const styleElement = new Html(`<style>${style}</style>`);
const styleHash = createHash('sha256').update(style).digest('base64');

const pageHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'sha256-${styleHash}'`,
    "connect-src 'self'",
    'img-src data:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
} as const;
