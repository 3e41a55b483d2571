/** One request of an attempt: the first, or one that a redirect led to. */
export interface Hop {
  readonly url: URL;
  readonly method: 'POST' | 'GET';
  readonly headers: Readonly<Record<string, string>>;
  /** Null when a redirect has dropped the batch. */
  readonly body: Uint8Array | null;
}

/** Go's HTTP client gives up after so many requests: a redirect that answers the last is not followed. */
export const mostHops = 10;

/**
 * The request that a redirect asks for, as Go's HTTP client makes it; undefined when the answer is none, or leads
 * nowhere. 301, 302 and 303 become a GET without the batch, 307 and 308 repeat what was sent. `Authorization` goes to
 * the same host and to hosts below it, and once left out stays out. Unlike Go's it does not leave HTTPS, which is all
 * that Konnect delivers over.
 *
 * Source: golang/go, `src/net/http/client.go`: `redirectBehavior`, `shouldCopyHeaderOnRedirect`, `makeHeadersCopier`.
 */
export function hopAfter(hop: Hop, first: URL, answer: Redirect): Hop | undefined {
  const url = targetOf(hop.url, answer);
  if (!url || !mayLead(hop.url, url)) return undefined;
  const headers = isAtHome(url, first) ? hop.headers : without(hop.headers, ['authorization']);
  if (answer.status === 307 || answer.status === 308) return { ...hop, url, headers };
  return { url, method: 'GET', headers: without(headers, ['content-type', 'content-encoding']), body: null };
}

export interface Redirect {
  readonly status: number;
  /** The header of this name. @default the answer has none */
  readonly location?: string;
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function targetOf(from: URL, { status, location }: Redirect): URL | undefined {
  if (!redirects.has(status) || !location || !URL.canParse(location, from.href)) return undefined;
  return new URL(location, from);
}

function mayLead(from: URL, to: URL): boolean {
  return to.protocol === 'https:' || (to.protocol === from.protocol && to.hostname === from.hostname);
}

function isAtHome({ hostname }: URL, first: URL): boolean {
  if (hostname === first.hostname) return true;
  return !hostname.startsWith('[') && hostname.endsWith(`.${first.hostname}`);
}

function without(headers: Hop['headers'], names: readonly string[]): Hop['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}
