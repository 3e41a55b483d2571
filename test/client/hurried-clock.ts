import { systemClock, type Clock } from '#clock';

/** A clock on which every sleep is over at once; the time limits of single attempts are real. */
export interface HurriedClock extends Clock {
  /** What was slept so far, ms each. */
  readonly sleeps: readonly number[];
}

/** @param start ms since the epoch */
export function createHurriedClock(start = Date.UTC(2026, 0, 2, 3, 4, 5)): HurriedClock {
  const sleeps: number[] = [];
  let now = start;
  return {
    sleeps,
    now: () => now,
    after: (ms, run) => systemClock.after(ms, run),
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      sleeps.push(ms);
      now += ms;
    },
  };
}
