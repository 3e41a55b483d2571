import { createLedger } from '#mock/ledger';
import { sampleEvent } from '#test/delivery/sample-event';
import type { Batch } from './batch';
import { createTransit } from './transit';

function open() {
  const ledger = createLedger({ now: () => 0 });
  const entry = ledger.generated({ organization: 'acme', region: 'eu' }, sampleEvent(), 0);
  const batch: Batch = { records: [{ entry, format: 'cef', line: 'the line' }] };
  return { batch, transit: createTransit(ledger), received: () => ledger.entries()[0]?.received };
}

describe('what is on its way', () => {
  it('is noted as received each time a receiver takes it, and no longer when the attempt is over', async () => {
    const { batch, transit, received } = open();
    transit.received('the line');
    await transit.carry(batch, async () => {
      transit.received('the line');
      transit.received('another line');
    });
    transit.received('the line');
    expect(received()).toBe(1);
  });

  it('stays known when one of two attempts that carry it is over', async () => {
    const { batch, transit, received } = open();
    await transit.carry(batch, async () => {
      await transit.carry(batch, () => Promise.reject(new Error('closed'))).catch(() => {});
      transit.received('the line');
    });
    expect(received()).toBe(1);
  });
});
