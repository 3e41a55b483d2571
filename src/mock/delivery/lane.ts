import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Event } from '#konnect/contract/event';
import type { LedgerBook, LedgerEntry, Reason } from '#mock/ledger';
import type { WriteRecord } from '#mock/records/write-record';
import type { Sleep, SteeredClock } from '#mock/steered-clock';
import { webhookOfCell, type Cell, type Organization } from '#mock/world';
import type { Attempt } from './attempt';
import { batchesOf, textOf, type Batch } from './batch';
import { hasArrived, isDelivered, judged } from './outcome';
import type { DeliveryProfile } from './profile';
import { createQueue } from './queue';
import { waitBeforeRetry } from './retry';
import { noteAttempt, noteGivenUp, targetOf, type Target } from './target';
import type { Transit } from './transit';

/** The way of one cell's events to their receiver: one batch at a time, so that their order is kept. */
export interface Lane {
  offer(event: Event): void;
  /** Delivers events once more. Resolves to whether all were taken: it ends at the first batch that is not. */
  replay(entries: readonly LedgerEntry[], sleep: Sleep): Promise<boolean>;
  /** Starts no further attempt. */
  close(): void;
}

export interface LaneOptions {
  readonly ledger: LedgerBook;
  readonly clock: SteeredClock;
  readonly writeRecord: WriteRecord;
  readonly profile: DeliveryProfile;
  readonly attempt: Attempt;
  readonly transit: Transit;
  /** Ends what is under way: events stay in flight. */
  readonly closing: AbortSignal;
}

export function createLane(organization: Organization, cell: Cell, options: LaneOptions): Lane {
  const { ledger, writeRecord, profile, closing } = options;
  const clock = options.clock.of(organization.id);
  const queue = createQueue({ clock, limits: profile.batch, onBatch: work });
  let working = false;

  const target = (): Target => targetOf(webhookOfCell(organization, cell), organization, profile.inactive);

  function offer(event: Event): void {
    const entry = ledger.generated(cell, event, clock.now());
    const now = target();
    if (now.kind === 'off') {
      ledger.recoverable([entry], now.reason);
    } else {
      const format = now.destination.log_format;
      queue.add({ entry, format, line: writeRecord(event, format, entry.id) });
    }
  }

  function work(): void {
    if (working) return;
    working = true;
    clock.hold(drain).catch((error: unknown) => {
      if (!closing.aborted) throw error;
    });
  }

  async function drain(sleep: Sleep): Promise<void> {
    try {
      for (let batch = queue.take(); batch; batch = queue.take()) {
        const entries = batch.records.map((record) => record.entry);
        const reason = await deliver(batch, entries, sleep);
        if (reason === undefined) ledger.delivered(entries);
        else ledger.recoverable(entries, reason);
      }
    } finally {
      working = false;
    }
  }

  async function replay(entries: readonly LedgerEntry[], sleep: Sleep): Promise<boolean> {
    const now = target();
    if (now.kind === 'off') return false;
    const format = now.destination.log_format;
    const records = entries.map((entry) => ({
      ...{ entry, format },
      line: writeRecord(entry.event, format, entry.id),
    }));
    for (const batch of batchesOf(records, profile.batch)) {
      const again = batch.records.map((record) => record.entry);
      const missing = ledger.resumed(again);
      const reason = await deliver(batch, again, sleep);
      if (reason === undefined) ledger.delivered(missing);
      else ledger.recoverable(missing, reason);
      if (reason !== undefined && reason !== 'redirected') return false;
    }
    return true;
  }

  /**
   * Returns why the batch was not delivered, if it was not. The destination is read before each attempt, so that one
   * repaired meanwhile gets the next. Whether Konnect does so, or sends what it began with, is not published.
   */
  async function deliver(batch: Batch, entries: readonly LedgerEntry[], sleep: Sleep): Promise<Reason | undefined> {
    const body = await compress(textOf(batch, profile.lastLineFeed));
    for (let number = 1; ; number += 1) {
      const now = target();
      if (now.kind === 'off') return now.reason;

      const at = clock.now();
      const came = await options.transit.carry(batch, () =>
        options.attempt(now.destination, body, { cell, organization: organization.name, sleep }),
      );
      const outcome = judged(came, profile.success);
      ledger.attempted(entries, { at, outcome });
      noteAttempt(webhookOfCell(organization, cell), at, outcome);
      if (isDelivered(outcome)) return hasArrived(outcome) ? undefined : 'redirected';

      const wait = waitBeforeRetry({ number, outcome, at: clock.now() }, profile);
      if (wait === undefined) {
        noteGivenUp(webhookOfCell(organization, cell));
        return 'undelivered';
      }
      await sleep(wait, closing);
    }
  }

  return { offer, replay, close: () => queue.close() };
}

const compress = promisify(gzip);
