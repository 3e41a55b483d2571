import { createLedger } from '#mock/ledger';
import { sampleEvent } from '#test/delivery/sample-event';
import { historyOf } from './history';

const cell = { organization: 'acme', region: 'eu' } as const;

function told(act: (ledger: ReturnType<typeof createLedger>, add: () => ReturnType<typeof generate>) => void) {
  const ledger = createLedger({ now: () => 0 });
  act(ledger, () => generate(ledger));
  return historyOf(ledger.entries()).map(({ kind, entries }) => [kind, entries.map(({ id }) => id)]);
}

function generate(ledger: ReturnType<typeof createLedger>) {
  return ledger.generated(cell, sampleEvent(), 0);
}

const failed = { at: 0, outcome: { kind: 'answer', status: 500 } } as const;

describe('the history of a cell', () => {
  it('has the events that were sent together as one batch, with all their attempts', () => {
    const history = told((ledger, add) => {
      const [first, second] = [[add(), add()], [add()]];
      ledger.attempted(first, { ...failed });
      ledger.attempted(first, { ...failed });
      ledger.attempted(second, { ...failed });
    });
    expect(history).toEqual([
      ['batch', [1, 2]],
      ['batch', [3]],
    ]);
  });

  it('has what was not sent, by reason, and what waits', () => {
    const history = told((ledger, add) => {
      ledger.recoverable([add(), add()], 'disabled');
      ledger.recoverable([add()], 'inactive');
      add();
    });
    expect(history).toEqual([
      ['gap', [1, 2]],
      ['gap', [3]],
      ['queue', [4]],
    ]);
  });

  it('parts a batch of which only some were sent once more', () => {
    const history = told((ledger, add) => {
      const batch = [add(), add()];
      ledger.attempted(batch, { ...failed });
      ledger.attempted(batch.slice(1), { ...failed });
    });
    expect(history).toEqual([
      ['batch', [1]],
      ['batch', [2]],
    ]);
  });
});
