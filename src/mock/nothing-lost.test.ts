import { sampleEvent } from '#test/delivery/sample-event';
import { createLedger, type LedgerBook, type Reason } from './ledger';
import { assertNothingLost } from './nothing-lost';

const start = Date.UTC(2026, 0, 2);
const day = 24 * 3_600_000;

function lose(ledger: LedgerBook, at: number, reason: Reason): void {
  ledger.recoverable([ledger.generated({ organization: 'acme', region: 'eu' }, sampleEvent(), at)], reason);
}

describe('the proof that nothing was lost', () => {
  it('passes when every event has arrived or is on its way', () => {
    const ledger = createLedger({ now: () => start });
    const [first] = [1, 2].map((n) => ledger.generated({ organization: 'acme', region: 'eu' }, sampleEvent(n), start));
    if (first) ledger.delivered([first]);
    expect(() => assertNothingLost(ledger)).not.toThrow();
  });

  it('names what did not arrive, by window, and until when a replay helps', () => {
    let now = start;
    const ledger = createLedger({ now: () => now });
    lose(ledger, start, 'disabled');
    lose(ledger, start + day, 'undelivered');
    ledger.delivered([ledger.generated({ organization: 'acme', region: 'eu' }, sampleEvent(), start + day)]);
    lose(ledger, start + 2 * day, 'undelivered');
    now = start + 7 * day;
    expect(() => assertNothingLost(ledger)).toThrow(
      new Error(
        [
          'Cannot say that nothing was lost as 3 events did not arrive:',
          '  eu of "acme", 2026-01-02T00:00:00.000Z to 2026-01-03T00:00:00.000Z: 2 events (disabled, undelivered), ' +
            '1 of them recoverable by a replay before 2026-01-10T00:00:00.000Z: number 1, 2',
          '  eu of "acme", 2026-01-04T00:00:00.000Z to 2026-01-04T00:00:00.000Z: 1 event (undelivered), ' +
            'recoverable by a replay before 2026-01-11T00:00:00.000Z: number 4',
        ].join('\n'),
      ),
    );
    now = start + 9 * day;
    expect(() => assertNothingLost(ledger)).toThrow('1 event (undelivered), expired: number 4');
    expect(() => assertNothingLost(ledger, { region: 'us' })).not.toThrow();
  });
});
