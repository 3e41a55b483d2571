import type { Clock } from '#clock';
import type { ApiAnswer, ApiRequest } from './message';

/** How many calls may be made, as the gateway in front of Konnect counts them. */
export interface RateLimit {
  /** Counts a call. */
  take(request: Pick<ApiRequest, 'authorization'>): Taken;
}

/** What the gateway makes of a call. */
export interface Taken {
  /** Given when there were too many: what is answered in its place. */
  readonly refusal?: ApiAnswer;
  /** What every answer says of the limit: nothing when there is none. */
  readonly headers: Readonly<Record<string, string>>;
}

const second = 1000;

/**
 * Counts in whole seconds of the clock, each token on its own, as the rate limiting plugin of Kong Gateway does for a
 * consumer. Konnect's own limits are not published: a minute of 3,000 has been seen.
 * @param perSecond Infinity for no limit
 */
export function createRateLimit(clock: Pick<Clock, 'now'>, perSecond: number): RateLimit {
  let window = 0;
  const counts = new Map<string, number>();
  return {
    take({ authorization = '' }) {
      if (perSecond === Infinity) return { headers: {} };
      const now = Math.floor(clock.now() / second);
      if (now !== window) counts.clear();
      window = now;
      const count = (counts.get(authorization) ?? 0) + 1;
      counts.set(authorization, count);
      const headers = headersOf(perSecond, Math.max(0, perSecond - count));
      return count > perSecond ? { headers, refusal: tooMany(headers) } : { headers };
    },
  };
}

/** The window ends within a second, and the plugin counts in whole ones. */
function headersOf(limit: number, remaining: number): Readonly<Record<string, string>> {
  return {
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': '1',
    'x-ratelimit-limit-second': String(limit),
    'x-ratelimit-remaining-second': String(remaining),
  };
}

function tooMany(headers: Readonly<Record<string, string>>): ApiAnswer {
  return {
    status: 429,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers, 'retry-after': '1' },
    body: '{"message":"API rate limit exceeded"}',
  };
}
