import type { Clock } from '#clock';

/** What is to happen in a span of time; nothing of it happens after. */
export interface Timetable {
  /** Runs something in `ms` milliseconds, unless all is over by then. */
  after(ms: number, run: () => void): void;
  /** Calls everything off. */
  stop(): void;
  /** Whether something is to happen still. */
  readonly busy: boolean;
}

/** @param forMs from now on */
export function createTimetable(clock: Clock, forMs = Infinity): Timetable {
  const end = clock.now() + forMs;
  const calledOff = new Set<() => void>();
  let stopped = false;
  return {
    after(ms, run) {
      if (stopped || clock.now() + ms > end) return;
      const cancel = clock.after(ms, () => {
        calledOff.delete(cancel);
        run();
      });
      calledOff.add(cancel);
    },
    stop() {
      stopped = true;
      for (const cancel of calledOff) cancel();
      calledOff.clear();
    },
    get busy() {
      return calledOff.size > 0;
    },
  };
}
