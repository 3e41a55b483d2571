import type { Faults } from '#mock/faults';
import type { Ids } from '#mock/ids';
import { abandonReplays } from '#mock/replay';
import { createLedger, type LedgerBook, type LedgerEntry } from '#mock/ledger';
import { plainFaults, readFaults } from '#mock/plain-faults';
import type { SigningKeys } from '#mock/records/signing-keys';
import type { SteeredClock } from '#mock/steered-clock';
import type { World } from '#mock/world';
import { applyChanges, changesBetween, partsOf, type WorldParts } from '#mock/world-parts';
import type { DataFile, OpenedDataFile } from './data-file';
import type { DataLine, LedgerNote } from './data-line';
import { foldLedger } from './fold-ledger';
import { journaledLedger, repeat } from './journaled-ledger';

/** All that is kept. */
export interface Kept {
  readonly world: World;
  readonly ids: Ids;
  readonly keys: SigningKeys;
  readonly faults: Faults;
  readonly clock: SteeredClock;
}

export interface KeptData {
  /** Writes into the file what is written into it. */
  readonly ledger: LedgerBook;
  /** Writes what has changed since the last time. */
  save(): void;
  close(): void;
}

export interface KeepOptions {
  /** By how many bytes, at least, and by how many times its size a file grows until it is written anew. @default 4 MiB, 1 */
  readonly leastGrowth?: number;
}

/**
 * Brings back what a file holds, and keeps in it what happens from now on. What was on its way when the last process
 * ended did not arrive, as far as anybody knows: such events are recoverable, and such replays failed.
 */
export function keepData(
  opened: OpenedDataFile,
  kept: Kept,
  { leastGrowth = 4 * 2 ** 20 }: KeepOptions = {},
): KeptData {
  const { file } = opened;
  const { world, faults, clock } = kept;
  const ledger = bringBack(opened, kept);
  settle(ledger, world);
  let written: WorldParts;
  let toCome: string;
  let notes: LedgerNote[] = [];
  let limit = 0;

  const shrink = (): void => {
    written = partsOf(world);
    toCome = plainFaults(faults.waiting());
    notes = [];
    writeAnew(file, ledger, kept);
    limit = 2 * file.size + leastGrowth;
  };

  const save = (): void => {
    const parts = partsOf(world);
    const waiting = plainFaults(faults.waiting());
    const line = { ...stampOf(kept), world: changesBetween(written, parts), ledger: notes };
    if (line.world.length === 0 && notes.length === 0 && waiting === toCome) return;
    file.append(waiting === toCome ? line : { ...line, faults: waiting });
    [written, toCome, notes] = [parts, waiting, []];
    if (file.size > limit) shrink();
  };

  shrink();
  return {
    ledger: journaledLedger(ledger, clock, (note) => {
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

function bringBack({ lines }: OpenedDataFile, { world, ids, keys, faults, clock }: Kept): LedgerBook {
  let at: number | undefined;
  const ledger = createLedger({
    now: () => at ?? clock.now(),
    of: (organization) => ({ now: () => at ?? clock.of(organization).now() }),
  });
  const entries: LedgerEntry[] = [];
  for (const line of lines) {
    ids.count = line.ids;
    for (const after of line.keys.slice(keys.rotations.length)) keys.rotate(after);
    applyChanges(world, line.world);
    if (line.faults !== undefined) {
      faults.clear();
      for (const fault of readFaults(line.faults)) faults.add(fault);
    }
    for (const note of line.ledger) {
      at = 'at' in note ? note.at : line.at;
      repeat(ledger, entries, note);
    }
  }
  at = undefined;
  return ledger;
}

function settle(ledger: LedgerBook, world: World): void {
  ledger.recoverable(
    ledger.entries().filter(({ fate }) => fate === 'in flight'),
    'undelivered',
  );
  abandonReplays(world);
}

/** As short as it can be. */
function writeAnew(file: DataFile, ledger: LedgerBook, kept: Kept): void {
  const stamp = stampOf(kept);
  const { world, faults } = kept;
  file.replace(linesOf(ledger, stamp), {
    ...{ ...stamp, world: [...partsOf(world)], ledger: [] },
    faults: plainFaults(faults.waiting()),
  });
}

function* linesOf(ledger: LedgerBook, stamp: Stamp): Generator<DataLine, void> {
  for (const notes of foldLedger(ledger.entries())) yield { ...stamp, world: [], ledger: notes };
}

type Stamp = Pick<DataLine, 'at' | 'ids' | 'keys'>;

/** Of the clock that is furthest ahead, so that nothing has happened in the future of who reads it. */
function stampOf({ world, ids, keys, clock }: Kept): Stamp {
  const times = [...world.organizations.keys()].map((organization) => clock.of(organization).now());
  return { at: Math.max(clock.now(), ...times), ids: ids.count, keys: keys.rotations };
}
