import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createLedger } from '#mock/ledger';
import { createSteeredClock } from '#mock/steered-clock';
import type { Bar } from './bar';
import { sampleEvents } from './deliveries';

const count = 100_000;

/** What the ledger keeps of 100,000 events that were delivered, 100 in a batch. */
export async function measureLedger(): Promise<readonly Bar[]> {
  const texts = (await sampleEvents(count)).map((event) => JSON.stringify(event));
  const ledger = createLedger(createSteeredClock());
  const before = usedMb();
  for (let at = 0; at < texts.length; at += 100) {
    // Parsed here, so that nobody but the ledger keeps them.
    const entries = texts.slice(at, at + 100).map((text) => {
      const event = JSON.parse(text) as Parameters<typeof ledger.generated>[1];
      return ledger.generated({ organization: 'bench', region: 'eu' }, event, at);
    });
    ledger.attempted(entries, { at, outcome: { kind: 'answer', status: 200 } });
    ledger.delivered(entries);
  }
  const measured = usedMb() - before;
  if (ledger.summary().delivered !== count) throw new Error('Cannot measure the ledger as it lost events');
  return [{ what: 'local Konnect: ledger of 100,000 events', measured, limit: 60, unit: 'MB', from: '' }];
}

/** Of the heap and beside it, after what is garbage is gone. */
function usedMb(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}
