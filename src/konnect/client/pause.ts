import type { Clock } from '#clock';
import { abortedError } from './error';

/** What is waited for, and who may call it off. */
export interface Pausing {
  readonly action: string;
  readonly signal?: AbortSignal | undefined;
}

/** Waits `ms` milliseconds. @throws KonnectError `aborted` when the signal comes first */
export async function pause(clock: Clock, ms: number, { action, signal }: Pausing): Promise<void> {
  try {
    signal?.throwIfAborted();
    await clock.sleep(ms, signal);
  } catch {
    throw abortedError(action);
  }
}
