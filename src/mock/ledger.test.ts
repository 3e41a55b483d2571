import { sampleEvent } from '#test/delivery/sample-event';
import { createLedger, type LedgerBook } from './ledger';
import { createSteeredClock } from './steered-clock';
import type { Cell } from './world';

const eu: Cell = { organization: 'acme', region: 'eu' };
const us: Cell = { organization: 'acme', region: 'us' };

const event = sampleEvent();
const day = 24 * 3_600_000;

/** Writes events at 1, 2, 3, ... ms, with their fate in a letter: delivered, recoverable, in flight. */
function write(ledger: LedgerBook, cell: Cell, fates: string): void {
  for (const fate of fates) {
    const entry = ledger.generated(cell, event, ledger.entries().length + 1);
    if (fate === 'd') ledger.delivered([entry]);
    if (fate === 'r') ledger.recoverable([entry], 'undelivered');
  }
}

describe('the ledger', () => {
  it('counts events by fate, of all cells or of some', () => {
    const ledger = createLedger({ now: () => 0 });
    write(ledger, eu, 'ddr');
    write(ledger, us, 'if');
    expect(ledger.summary()).toEqual({ generated: 5, inFlight: 2, delivered: 2, recoverable: 1, expired: 0 });
    expect(ledger.summary({ region: 'eu' })).toEqual({
      generated: 3,
      inFlight: 0,
      delivered: 2,
      recoverable: 1,
      expired: 0,
    });
    expect(ledger.summary({ organization: 'other' })).toEqual({
      generated: 0,
      inFlight: 0,
      delivered: 0,
      recoverable: 0,
      expired: 0,
    });
  });

  it('shows of each event when it came about, its fate and its attempts', () => {
    const ledger = createLedger({ now: () => 0 });
    const entry = ledger.generated(eu, event, 7);
    const attempt = { at: 8, outcome: { kind: 'answer', status: 401 } } as const;
    ledger.attempted([entry], attempt);
    ledger.recoverable([entry], 'undelivered');
    expect(ledger.entries()).toEqual([
      {
        ...{ id: 1, cell: eu, event, generatedAt: 7, fate: 'recoverable', reason: 'undelivered', attempts: [attempt] },
        ...{ recoverableUntil: 7 + 7 * day, received: 0 },
      },
    ]);
  });

  it('finds the gaps of each cell between events that were delivered or still may be', () => {
    const ledger = createLedger({ now: () => 0 });
    write(ledger, eu, 'rr');
    write(ledger, us, 'd');
    write(ledger, eu, 'r');
    write(ledger, us, 'r');
    write(ledger, eu, 'dri');
    const gaps = ledger
      .gaps()
      .map(({ cell, from, to, entries }) => [cell.region, from, to, entries.map(({ id }) => id)]);
    expect(gaps).toEqual([
      ['eu', 1, 4, [1, 2, 4]],
      ['us', 5, 5, [5]],
      ['eu', 7, 7, [7]],
    ]);
    expect(ledger.gaps({ region: 'us' })).toHaveLength(1);
  });

  it('calls what was recoverable expired when 7 days have passed since the event, by the clock alone', async () => {
    const clock = createSteeredClock({ start: 0 });
    const ledger = createLedger(clock);
    write(ledger, eu, 'rdi');
    const fatesAt = async (time: number) => {
      await clock.set(time);
      return ledger.entries().map(({ fate }) => fate);
    };
    expect(await fatesAt(7 * day)).toEqual(['recoverable', 'delivered', 'in flight']);
    expect(await fatesAt(7 * day + 1)).toEqual(['expired', 'delivered', 'in flight']);
    expect(ledger.summary()).toEqual({ generated: 3, inFlight: 1, delivered: 1, recoverable: 0, expired: 1 });
    expect(ledger.gaps()).toMatchObject([{ entries: [{ id: 1, fate: 'expired' }] }]);
  });

  it('takes back in flight what a replay delivers once more, and no other', () => {
    const ledger = createLedger({ now: () => 0 });
    write(ledger, eu, 'rd');
    const missing = ledger.resumed(ledger.entries());
    expect(missing.map(({ id }) => id)).toEqual([1]);
    ledger.delivered(missing);
    expect(ledger.entries()).toMatchObject([{ fate: 'delivered', deliveredAt: 0 }, { fate: 'delivered' }]);
    expect(ledger.entries()[0]).not.toHaveProperty('reason');
  });

  it('counts how often a receiver of its own has taken an event', () => {
    const ledger = createLedger({ now: () => 0 });
    const entry = ledger.generated(eu, event, 1);
    ledger.received(entry);
    ledger.received(entry);
    expect(ledger.entries()).toMatchObject([{ received: 2 }]);
  });

  it('does not let an event have two fates', () => {
    const ledger = createLedger({ now: () => 0 });
    const entry = ledger.generated(eu, event, 1);
    ledger.delivered([entry]);
    expect(() => ledger.recoverable([entry], 'disabled')).toThrow(
      'Cannot call event 1 recoverable as it is not in flight',
    );
  });
});
