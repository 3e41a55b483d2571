import type { Clock } from '#clock';
import type { ApiAnswer, ApiRequest } from './message';

/** How many calls may be made, as the gateway in front of Konnect counts them. */
export interface RateLimit {
  /** Counts a call; returns what is answered in its place when there were too many. */
  take(request: ApiRequest): ApiAnswer | undefined;
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
      if (perSecond === Infinity) return undefined;
      const now = Math.floor(clock.now() / second);
      if (now !== window) counts.clear();
      window = now;
      const count = (counts.get(authorization) ?? 0) + 1;
      counts.set(authorization, count);
      return count > perSecond ? tooMany(perSecond) : undefined;
    },
  };
}

/** The window ends within a second, and the plugin counts in whole ones. */
function tooMany(perSecond: number): ApiAnswer {
  return {
    status: 429,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'ratelimit-limit': String(perSecond),
      'ratelimit-remaining': '0',
      'ratelimit-reset': '1',
      'retry-after': '1',
      'x-ratelimit-limit-second': String(perSecond),
      'x-ratelimit-remaining-second': '0',
    },
    body: '{"message":"API rate limit exceeded"}',
  };
}
