import type { Clock } from '#clock';

/** Counts the work that time must wait for, and says when there is none. */
export interface Stillness {
  begin(): void;
  end(): void;
  readonly held: number;
  /** Resolves when nothing is held any more, or when patience is spent. */
  reached(): Promise<void>;
}

/** How long to wait at most, by a clock that runs by itself. */
export interface Patience {
  readonly clock: Clock;
  readonly ms: number;
}

/** @default patience - without end */
export function createStillness(patience?: Patience): Stillness {
  const waiting = new Set<() => void>();
  let held = 0;

  const released = (): Promise<void> =>
    new Promise((resolve) => {
      const proceed = (): void => {
        giveUp?.();
        waiting.delete(proceed);
        resolve();
      };
      const giveUp = patience?.clock.after(patience.ms, proceed);
      waiting.add(proceed);
    });

  return {
    begin() {
      held += 1;
    },
    end() {
      held -= 1;
      if (held === 0) for (const proceed of [...waiting]) proceed();
    },
    get held() {
      return held;
    },
    async reached() {
      await fewTurns();
      if (held === 0) return;
      await released();
      await fewTurns();
    },
  };
}

/** Lets promise chains that nobody holds take their next steps, which may set timers or hold work. */
async function fewTurns(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}
