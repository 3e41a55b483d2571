/** What is due when: timers in order of due time, those due together in order of arrival. */
export interface Agenda {
  /** Returns a function that takes the timer off again; once it has run, that does nothing. */
  add(due: number, run: () => void): () => void;
  /** When the first timer is due, in ms since the epoch; absent when there is none. */
  next(): number | undefined;
  /** Runs the first timer. */
  runNext(): void;
  readonly size: number;
}

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

export function createAgenda(): Agenda {
  const timers: Timer[] = [];
  return {
    add(due, run) {
      const timer = { due, run };
      timers.splice(firstAfter(timers, due), 0, timer);
      return () => {
        const index = timers.indexOf(timer);
        if (index >= 0) timers.splice(index, 1);
      };
    },
    next: () => timers[0]?.due,
    runNext: () => timers.shift()?.run(),
    get size() {
      return timers.length;
    },
  };
}

/** The place behind every timer that is due at `due` or earlier. */
function firstAfter(timers: readonly Timer[], due: number): number {
  const index = timers.findLastIndex((timer) => timer.due <= due);
  return index + 1;
}
