import { writeSync } from 'node:fs';

/**
 * Writes text to a file descriptor before it returns. A pipe whose reader is slow is waited for; one whose reader has
 * gone swallows the text.
 */
export function writeWhole(descriptor: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      if (!isBusy(error)) return;
      pause();
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EAGAIN';
}

/** Gives the reader of a full pipe a millisecond: there is nothing else this thread may do meanwhile. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}
