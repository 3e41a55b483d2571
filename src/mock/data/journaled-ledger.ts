import type { LedgerBook, LedgerEntry } from '#mock/ledger';
import type { SteeredClock } from '#mock/steered-clock';
import type { LedgerNote } from './data-line';

/** A ledger that also tells what is written into it. */
export function journaledLedger(
  ledger: LedgerBook,
  clock: Pick<SteeredClock, 'of'>,
  tell: (note: LedgerNote) => void,
): LedgerBook {
  return {
    ...ledger,
    generated(cell, event, at) {
      tell({ did: 'generated', cell, event, at });
      return ledger.generated(cell, event, at);
    },
    attempted(entries, attempt) {
      tell({ did: 'attempted', events: numbersOf(entries), attempt });
      ledger.attempted(entries, attempt);
    },
    delivered(entries) {
      const [first] = entries;
      // All are of one cell.
      if (first) tell({ did: 'delivered', events: numbersOf(entries), at: clock.of(first.cell.organization).now() });
      ledger.delivered(entries);
    },
    recoverable(entries, reason) {
      tell({ did: 'recoverable', events: numbersOf(entries), reason });
      ledger.recoverable(entries, reason);
    },
    resumed(entries) {
      const resumed = ledger.resumed(entries);
      if (resumed.length > 0) tell({ did: 'resumed', events: numbersOf(resumed) });
      return resumed;
    },
    received(entry) {
      tell({ did: 'received', events: [entry.id] });
      ledger.received(entry);
    },
  };
}

/** Writes down again what was told. `entries` are those so far, and grow. */
export function repeat(ledger: LedgerBook, entries: LedgerEntry[], note: LedgerNote): void {
  if (note.did === 'generated') {
    entries.push(ledger.generated(note.cell, note.event, note.at));
    return;
  }
  const meant = note.events.flatMap((number) => entries[number - 1] ?? []);
  switch (note.did) {
    case 'attempted':
      ledger.attempted(meant, note.attempt);
      break;
    case 'delivered':
      ledger.delivered(meant);
      break;
    case 'recoverable':
      ledger.recoverable(meant, note.reason);
      break;
    case 'resumed':
      ledger.resumed(meant);
      break;
    case 'received':
      for (const entry of meant) ledger.received(entry);
  }
}

function numbersOf(entries: readonly LedgerEntry[]): readonly number[] {
  return entries.map(({ id }) => id);
}
