import type { Clock } from '#clock';
import { createSteeredClock, type SteeredClock } from '#mock/steered-clock';

/** A clock that stands still, and waits for a receiver until that is known to hang, and not for some time. */
export interface ImpatientClock {
  readonly clock: SteeredClock;
  /** Says that a receiver hangs: nobody waits for it until time has moved on. */
  readonly hang: () => void;
}

export function createImpatientClock(): ImpatientClock {
  const waiting = new Set<() => void>();
  let hungAt: number | undefined;
  const base: Clock = {
    now: () => 0,
    after(_ms, run) {
      if (hungAt === clock.now()) setImmediate(run);
      else waiting.add(run);
      return () => void waiting.delete(run);
    },
    sleep: () => Promise.reject(new Error('nobody sleeps by this clock')),
  };
  const clock: SteeredClock = createSteeredClock({ base, start: Date.UTC(2026, 0, 2, 3, 4, 5), frozen: true });
  return {
    clock,
    hang() {
      hungAt = clock.now();
      for (const run of [...waiting]) run();
    },
  };
}
