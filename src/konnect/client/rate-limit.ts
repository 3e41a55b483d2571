import type { Clock } from '#clock';
import type { Answer } from './outcome';
import { pause, type Pausing } from './pause';

/** How many calls a client makes, whatever Konnect says. */
export interface RateOptions {
  /** In the long run. */
  readonly perSecond: number;
  /** At once, after a time of rest. */
  readonly burst: number;
}

/**
 * Konnect allows an organization 3000 calls a minute elsewhere, and says nothing of these calls. Half of them may come at
 * once, so that a plan of a thousand resources need not wait; after them, and after a refusal, calls come a little slower
 * than that limit. Source: headers in github.com/Kong/kong-operator/issues/2856
 */
const defaultRate: RateOptions = { perSecond: 48, burst: 1500 };

/** The longest that a success is believed when it says that the limit is reached, ms: a window of Konnect's. */
const longestWindowMs = 60_000;

/** Keeps all calls of a client, which are those of one organization, within what Konnect wants to hear. */
export interface RateLimit {
  /** Lets nobody pass for `ms` milliseconds, and nobody at once after that. */
  hold(ms: number): void;
  /** Holds everybody when the answer says that it was the last one for now. */
  heed(answer: Answer): void;
  /** Resolves when it is this call's turn: first come, first served. @throws KonnectError `aborted` */
  pass(pausing: Pausing): Promise<void>;
}

export function createRateLimit(clock: Clock, { perSecond, burst }: RateOptions = defaultRate): RateLimit {
  const intervalMs = 1000 / perSecond;
  const burstMs = (burst - 1) * intervalMs;
  let heldUntil = 0;
  /** When the bucket is full again. */
  let fullAt = 0;

  /** Takes a token out of the bucket; answers when it is there. */
  const reserve = (): number => {
    const start = Math.max(fullAt, clock.now());
    fullAt = start + intervalMs;
    return Math.max(start - burstMs, heldUntil);
  };

  const hold = (ms: number): void => {
    heldUntil = Math.max(heldUntil, clock.now() + ms);
    fullAt = Math.max(fullAt, heldUntil + burstMs);
  };

  return {
    hold,
    heed({ status, headers }) {
      const resetMs = Number(headers['ratelimit-reset']) * 1000;
      const isLast = status < 300 && headers['ratelimit-remaining'] === '0';
      if (isLast && resetMs > 0 && resetMs <= longestWindowMs) hold(resetMs);
    },
    async pass(pausing) {
      for (let turn = reserve(); ; turn = reserve()) {
        const waitMs = turn - clock.now();
        if (waitMs > 0) await pause(clock, waitMs, pausing);
        if (clock.now() >= heldUntil) return;
      }
    },
  };
}
