import type { Clock } from '#clock';
import { pause, type Pausing } from './pause';

/** Keeps all calls of a client back while Konnect wants to hear none of them. */
export interface RateLimit {
  /** Lets nobody pass for `ms` milliseconds. */
  hold(ms: number): void;
  /** Resolves when nobody is held back. @throws KonnectError `aborted` */
  pass(pausing: Pausing): Promise<void>;
}

export function createRateLimit(clock: Clock): RateLimit {
  let heldUntil = 0;
  return {
    hold: (ms) => {
      heldUntil = Math.max(heldUntil, clock.now() + ms);
    },
    async pass(pausing) {
      while (clock.now() < heldUntil) await pause(clock, heldUntil - clock.now(), pausing);
    },
  };
}
