import type { LogFormat } from '#konnect/contract/destination';
import { createLedger } from '#mock/ledger';
import { createSteeredClock } from '#mock/steered-clock';
import { sampleEvent } from '#test/delivery/sample-event';
import { textOf, type SignedRecord } from './batch';
import type { BatchLimits } from './profile';
import { createQueue } from './queue';

const limits: BatchLimits = { maxEvents: 3, maxBytes: 20, maxAgeMs: 1000 };
const ledger = createLedger({ now: () => 0 });

function record(line: string, format: LogFormat = 'cef'): SignedRecord {
  return { entry: ledger.generated({ organization: 'acme', region: 'eu' }, sampleEvent(), 0), format, line };
}

/** A queue on a virtual clock; `closed` takes the text of every batch that has closed. */
function start() {
  const clock = createSteeredClock();
  let calls = 0;
  const queue = createQueue({ clock, limits, onBatch: () => (calls += 1) });
  const closed = (): string[] => {
    const texts = [];
    for (let batch = queue.take(); batch; batch = queue.take()) texts.push(textOf(batch, 'absent'));
    return texts;
  };
  return { clock, queue, closed, calls: () => calls };
}

describe('a queue of records', () => {
  it('closes a batch that holds as many events as it may', () => {
    const { queue, closed, calls } = start();
    for (const line of ['a', 'b', 'c', 'd']) queue.add(record(line));
    expect([calls(), closed()]).toEqual([1, ['a\nb\nc']]);
  });

  it('has batches whose last record ends with a line feed only when the profile says so', () => {
    const batch = { records: ['a', 'b'].map((line) => record(line)) };
    expect([textOf(batch, 'absent'), textOf(batch, 'present')]).toEqual(['a\nb', 'a\nb\n']);
  });

  it('closes a batch before a record that would make it too long', () => {
    const { queue, closed } = start();
    for (const line of ['0123456789', '0123456789']) queue.add(record(line));
    expect(closed()).toEqual(['0123456789']);
  });

  it('counts bytes, not characters', () => {
    const { queue, closed } = start();
    for (const line of ['ÄÖÜÄÖÜ', 'ÄÖÜÄ']) queue.add(record(line));
    expect(closed()).toEqual(['ÄÖÜÄÖÜ']);
  });

  it('sends a record that is longer than a batch by itself', () => {
    const { queue, closed } = start();
    queue.add(record('0123456789012345678901234'));
    expect(closed()).toEqual(['0123456789012345678901234']);
  });

  it('closes a batch that has waited long enough since its first event', async () => {
    const { clock, queue, closed } = start();
    queue.add(record('a'));
    await clock.advance(900);
    queue.add(record('b'));
    expect(closed()).toEqual([]);
    await clock.advance(100);
    expect(closed()).toEqual(['a\nb']);
  });

  it('counts the age of each batch from its own first event', async () => {
    const { clock, queue, closed } = start();
    for (const line of ['a', 'b', 'c']) queue.add(record(line));
    await clock.advance(500);
    queue.add(record('d'));
    await clock.advance(999);
    expect(closed()).toEqual(['a\nb\nc']);
    await clock.advance(1);
    expect(closed()).toEqual(['d']);
  });

  it('does not mix formats in a batch', () => {
    const { queue, closed } = start();
    queue.add(record('a', 'cef'));
    queue.add(record('b', 'json'));
    expect(closed()).toEqual(['a']);
  });

  it('sets no timer once it is closed', () => {
    const { clock, queue } = start();
    queue.add(record('a'));
    queue.close();
    expect(clock.pending).toBe(0);
  });
});
