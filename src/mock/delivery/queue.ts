import type { Clock } from '#clock';
import { createBatch, type Batch, type OpenBatch, type SignedRecord } from './batch';
import type { BatchLimits } from './profile';

/** Records wait here until there are enough of them, or the first has waited long enough, to make a batch. */
export interface Queue {
  add(record: SignedRecord): void;
  /** Takes the oldest closed batch; undefined when none is closed. */
  take(): Batch | undefined;
  /** Stops waiting: what is in the open batch stays there. */
  close(): void;
}

export interface QueueOptions {
  readonly clock: Clock;
  readonly limits: BatchLimits;
  /** Called whenever a batch has closed. */
  readonly onBatch: () => void;
}

export function createQueue({ clock, limits, onBatch }: QueueOptions): Queue {
  const closed: Batch[] = [];
  let open: OpenBatch | undefined;
  let stopWaiting = (): void => {};

  const closeOpen = (): void => {
    stopWaiting();
    if (open) closed.push(open);
    open = undefined;
    onBatch();
  };

  const begin = (): OpenBatch => {
    stopWaiting = clock.after(limits.maxAgeMs, closeOpen);
    return createBatch(limits);
  };

  return {
    add(record) {
      if (open && !open.fits(record)) closeOpen();
      open ??= begin();
      open.add(record);
      if (open.full) closeOpen();
    },
    take: () => closed.shift(),
    close: () => stopWaiting(),
  };
}
