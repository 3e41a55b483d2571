import type { AuditLog } from '#konnect/contract/audit-log';
import { createSteeredClock } from '#mock/steered-clock';
import { follow } from './follow';

const event = (seconds: number, trace_id: string): AuditLog => ({
  type: 'gateway_access',
  ts: new Date(seconds * 1000).toISOString(),
  trace_id,
});

/** Follows readings that are scripted, one after the other; the last ends it. Answers what came, and where each began. */
async function run(readings: readonly (readonly AuditLog[])[], since = 0) {
  const clock = createSteeredClock({ start: 0 });
  const stop = new AbortController();
  const asked: number[] = [];
  const read = async function* (from: string) {
    asked.push(Date.parse(from) / 1000);
    yield* readings[asked.length - 1] ?? [];
    if (asked.length === readings.length) stop.abort();
  };
  const came: (string | null | undefined)[] = [];
  const following = (async () => {
    const options = { read, since: since * 1000, clock, intervalMs: 2000, overlapMs: 60_000, signal: stop.signal };
    for await (const { trace_id } of follow(options)) came.push(trace_id);
  })();
  while (!stop.signal.aborted) await clock.skip();
  await following;
  return { came, asked };
}

it('yields every event once, also those that are read again and those that come late', async () => {
  const [a, b, late] = [event(100, 'a'), event(110, 'b'), event(95, 'late')];
  expect((await run([[a], [a, b], [late, a, b]])).came).toEqual(['a', 'b', 'late']);
});

it('begins each reading a minute behind the newest event, and never before the start', async () => {
  expect((await run([[event(100, 'a')], [event(300, 'b')], []], 90)).asked).toEqual([90, 90, 240]);
});
