import type { Progress } from './progress';

/** How a step reports what it saw. */
export interface Tell {
  /** The outcome in a few words; the last call counts. */
  outcome(text: string): void;
  /** Lines to be shown below the step, as evidence. */
  show(...lines: readonly string[]): void;
}

/** A step that came to its end. */
export interface StepEnd {
  readonly title: string;
  readonly outcome: string;
  readonly evidence: readonly string[];
  readonly seconds: number;
}

/** What a story is told with. */
export interface Telling {
  /** Runs one step; what it throws ends the story. */
  readonly step: <T>(title: string, run: (tell: Tell) => Promise<T>) => Promise<T>;
  /** Runs when the story is over, however it ends, the last one first. */
  readonly defer: (undo: () => Promise<void>) => void;
}

export type Story = (telling: Telling) => Promise<void>;

export interface TellOptions {
  readonly progress: Progress;
  /** Ends the story in the middle of a step. */
  readonly signal: AbortSignal;
}

/** Tells a story to its end, undoes what it deferred, and returns its steps. Throws what ended it before. */
export async function tellStory(story: Story, { progress, signal }: TellOptions): Promise<readonly StepEnd[]> {
  const ends: StepEnd[] = [];
  const deferred: (() => Promise<void>)[] = [];
  const aborted = abortion(signal);
  let running: Promise<unknown> = Promise.resolve();

  const undo = async (): Promise<void> => {
    for (let next = deferred.pop(); next; next = deferred.pop()) await next();
  };
  const step: Telling['step'] = async (title, run) => {
    const start = performance.now();
    const seen = { title, outcome: '', evidence: [] as string[] };
    const tell: Tell = {
      outcome: (text) => (seen.outcome = text),
      show: (...lines) => seen.evidence.push(...lines),
    };
    const end = (): StepEnd => ({ ...seen, seconds: (performance.now() - start) / 1000 });
    progress.begin(title);
    try {
      const result = run(tell);
      running = result;
      const value = await Promise.race([result, aborted]);
      progress.succeed(end());
      ends.push(end());
      return value;
    } catch (error) {
      progress.fail(end());
      throw error;
    }
  };

  try {
    await story({ step, defer: (next) => deferred.push(next) });
  } finally {
    await undo();
    // A step that was cut off fails for want of what it needs, and may have made something more until then.
    await running.catch(() => {});
    await undo();
  }
  return ends;
}

/** Rejects with the reason when the signal is aborted; else it never settles. */
function abortion(signal: AbortSignal): Promise<never> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  aborted.catch(() => {}); // between two steps nobody listens
  return aborted;
}
