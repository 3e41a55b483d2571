import { sampleEvent } from '#test/delivery/sample-event';
import { createIds } from './ids';
import { createLedger, type LedgerBook, type Reason } from './ledger';
import { assertNothingLost } from './nothing-lost';
import { createWorld } from './world';

const start = Date.UTC(2026, 0, 2);
const day = 24 * 3_600_000;

function lose(ledger: LedgerBook, at: number, reason: Reason): void {
  ledger.recoverable([ledger.generated({ organization: 'a', region: 'eu' }, sampleEvent(), at)], reason);
}

const world = createWorld([{ name: 'acme', token: 'kpat_acme', id: 'a' }], createIds('seed'));

describe('the proof that nothing was lost', () => {
  it('passes when every event has arrived or is on its way', () => {
    const ledger = createLedger({ now: () => start });
    const [first] = [1, 2].map((n) => ledger.generated({ organization: 'a', region: 'eu' }, sampleEvent(n), start));
    if (first) ledger.delivered([first]);
    expect(() => assertNothingLost({ ledger, world })).not.toThrow();
  });

  it('names what did not arrive, by window, and until when a replay helps', () => {
    let now = start;
    const ledger = createLedger({ now: () => now });
    lose(ledger, start, 'disabled');
    lose(ledger, start + day, 'undelivered');
    ledger.delivered([ledger.generated({ organization: 'a', region: 'eu' }, sampleEvent(), start + day)]);
    lose(ledger, start + 2 * day, 'undelivered');
    now = start + 7 * day;
    expect(() => assertNothingLost({ ledger, world })).toThrow(
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
    expect(() => assertNothingLost({ ledger, world })).toThrow('1 event (undelivered), expired: number 4');
    expect(() => assertNothingLost({ ledger, world }, { region: 'us' })).not.toThrow();
  });

  it('is about the organization it names, by name or id, and about none that is misspelt', () => {
    const ledger = createLedger({ now: () => start });
    lose(ledger, start, 'disabled');
    for (const organization of ['acme', 'a'])
      expect(() => assertNothingLost({ ledger, world }, { organization })).toThrow('eu of "acme"');
    expect(() => assertNothingLost({ ledger, world }, { organization: 'acne' })).toThrow(
      'Cannot find organization "acne" in the local Konnect: it has "acme"',
    );
    expect(() => assertNothingLost({ ledger, world }, { portal: 'docs' })).toThrow(
      'Cannot find portal "docs" of "acme"',
    );
  });

  it('knows by its id what is gone', () => {
    const ledger = createLedger({ now: () => start });
    const cell = { organization: 'gone', region: 'eu', portal: 'p' } as const;
    ledger.recoverable([ledger.generated(cell, sampleEvent(), start)], 'disabled');
    for (const filter of [{ organization: 'gone' }, { organization: 'gone', portal: 'p' }])
      expect(() => assertNothingLost({ ledger, world }, filter)).toThrow('eu of "gone", portal "p"');
  });
});
