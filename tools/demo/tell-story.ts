import { setImmediate as turn } from 'node:timers/promises';
import type { Progress } from './progress';
import type { StepEnd } from './step-end';

/** How a step reports what it saw. */
export interface Tell {
  /** The outcome in a few words; the last call counts. */
  outcome(text: string): void;
  /** Lines to be shown below the step, as evidence. */
  show(...lines: readonly string[]): void;
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

  const step: Telling['step'] = async (title, run) => {
    const { tell, end } = takeNotes(title);
    progress.begin(title);
    try {
      const result = run(tell);
      running = result;
      const value = await Promise.race([result, aborted]);
      ends.push(end());
      progress.succeed(end());
      return value;
    } catch (error) {
      await turn();
      progress.fail(end());
      // Ctrl-C ends the programs of a step too: that they failed is then not the reason.
      throw signal.aborted ? signal.reason : error;
    }
  };

  try {
    await story({ step, defer: (undo) => deferred.push(undo) });
  } finally {
    await undoAll(deferred);
    // A step that was cut off fails for want of what it needs, and may have made something more until then.
    await running.catch(() => {});
    await undoAll(deferred);
  }
  return ends;
}

/** What a step says of itself, and how long it takes from now on. */
function takeNotes(title: string): { readonly tell: Tell; readonly end: () => StepEnd } {
  const start = performance.now();
  const notes = { title, outcome: '', evidence: [] as string[] };
  return {
    tell: {
      outcome: (text) => (notes.outcome = text),
      show: (...lines) => notes.evidence.push(...lines),
    },
    end: () => ({ ...notes, seconds: (performance.now() - start) / 1000 }),
  };
}

/** The last one first, and all of them, also when one fails. */
async function undoAll(deferred: (() => Promise<void>)[]): Promise<void> {
  const undo = deferred.pop();
  if (!undo) return;
  try {
    await undo();
  } finally {
    await undoAll(deferred);
  }
}

/** Rejects with the reason when the signal is aborted; else it never settles. */
function abortion(signal: AbortSignal): Promise<never> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  aborted.catch(() => {}); // between two steps nobody listens
  return aborted;
}
