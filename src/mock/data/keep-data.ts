import type { Clock } from '#clock';
import type { Ids } from '#mock/ids';
import { createLedger, type LedgerBook, type LedgerEntry } from '#mock/ledger';
import type { SigningKeys } from '#mock/records/signing-keys';
import type { World } from '#mock/world';
import { applyChanges, changesBetween, partsOf, type WorldParts } from '#mock/world-parts';
import type { DataFile } from './data-file';
import type { LedgerNote } from './data-line';
import { journaledLedger, repeat } from './journaled-ledger';

/** All that is kept. */
export interface Kept {
  readonly world: World;
  readonly ids: Ids;
  readonly keys: SigningKeys;
  readonly clock: Pick<Clock, 'now'>;
}

export interface KeptData {
  /** Writes into the file what is written into it. */
  readonly ledger: LedgerBook;
  /** Writes what has changed since the last time. */
  save(): void;
  close(): void;
}

/**
 * Brings back what a file holds, and keeps in it what happens from now on. What was on its way when the last process
 * ended did not arrive, as far as anybody knows: such events are recoverable, and such replays failed.
 */
export function keepData(file: DataFile, kept: Kept): KeptData {
  const { world, ids, keys, clock } = kept;
  const ledger = bringBack(file, kept);
  let written: WorldParts = partsOf(world);
  let notes: LedgerNote[] = [];

  const save = (): void => {
    const parts = partsOf(world);
    const line = {
      ...{ at: clock.now(), ids: ids.count, keys: keys.jwks.keys.length },
      ...{ world: changesBetween(written, parts), ledger: notes },
    };
    if (line.world.length === 0 && notes.length === 0) return;
    file.append(line);
    written = parts;
    notes = [];
  };

  return {
    ledger: journaledLedger(ledger, (note) => {
      // At the end of the turn, when the world, too, is as it is to be, and before any answer leaves.
      if (notes.length === 0) queueMicrotask(save);
      notes.push(note);
    }),
    save,
    close() {
      save();
      file.close();
    },
  };
}

function bringBack(file: DataFile, { world, ids, keys, clock }: Kept): LedgerBook {
  let at: number | undefined;
  const ledger = createLedger({ now: () => at ?? clock.now() });
  const entries: LedgerEntry[] = [];
  for (const line of file.lines) {
    at = line.at;
    ids.count = line.ids;
    while (keys.jwks.keys.length < line.keys) keys.rotate();
    applyChanges(world, line.world);
    for (const note of line.ledger) repeat(ledger, entries, note);
  }
  at = undefined;
  const interrupted = settle(ledger, world);
  file.replace([
    ...file.lines.filter((line) => line.ledger.length > 0).map((line) => ({ ...line, world: [] })),
    {
      ...{ at: clock.now(), ids: ids.count, keys: keys.jwks.keys.length },
      ...{ world: [...partsOf(world)], ledger: interrupted },
    },
  ]);
  return ledger;
}

function settle(ledger: LedgerBook, world: World): readonly LedgerNote[] {
  const open = ledger.entries().filter(({ fate }) => fate === 'in flight');
  ledger.recoverable(open, 'undelivered');
  for (const { replayJobs } of world.organizations.values()) {
    for (const job of replayJobs.values()) if (job.status !== 'completed') job.status = 'failed';
  }
  return open.length === 0 ? [] : [{ did: 'recoverable', events: open.map(({ id }) => id), reason: 'undelivered' }];
}
