/** A check that can run on its own. */
export interface Step {
  readonly name: string;
  /** Rejects when the check fails, and soon after `signal` is aborted. */
  run(signal: AbortSignal): Promise<void>;
}

/** How a step went. `seconds` counts from its own start. */
export interface StepEnd {
  readonly name: string;
  readonly seconds: number;
  /** Why it failed; absent when it passed. */
  readonly failure?: string;
}

/** What runSteps needs beside the steps. */
export interface RunOptions {
  /** How many steps may run at a time. */
  readonly atOnce: number;
  /** Told of every step that ends by itself, in the order they end. */
  readonly report: (end: StepEnd) => void;
}

/** Runs the steps in order, some at a time. The first that fails stops the others; returns it, or undefined. */
export async function runSteps(steps: readonly Step[], { atOnce, report }: RunOptions): Promise<StepEnd | undefined> {
  const waiting = [...steps];
  const stopper = new AbortController();

  const work = async (): Promise<StepEnd | undefined> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const end = await runStep(step, stopper.signal);
      if (stopper.signal.aborted) return undefined;
      report(end);
      if (end.failure === undefined) continue;
      stopper.abort();
      return end;
    }
    return undefined;
  };

  const ends = await Promise.all(Array.from({ length: atOnce }, work));
  return ends.find((end) => end !== undefined);
}

async function runStep(step: Step, signal: AbortSignal): Promise<StepEnd> {
  const start = performance.now();
  const failure = await step.run(signal).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  const seconds = (performance.now() - start) / 1000;
  return { name: step.name, seconds, ...(failure !== undefined && { failure }) };
}
