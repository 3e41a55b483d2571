import fc from 'fast-check';
import type { Fault, Outcome } from './outcome';
import { decideRetry, defaultRetryPolicy, type Attempt, type Decision } from './retry';

const now = Date.UTC(2026, 0, 2, 3, 4, 5);

function answered(status: number, headers: Readonly<Record<string, string>> = {}): Outcome {
  return { kind: 'answered', answer: { status, headers, body: '' } };
}

function unreachable(fault: Fault): Outcome {
  return { kind: 'unreachable', fault, reason: '' };
}

function decide(attempt: Partial<Attempt> & { readonly outcome: Outcome }, random = 0.5): Decision {
  return decideRetry({ number: 1, repeatable: true, spentMs: 0, now, ...attempt }, defaultRetryPolicy, () => random);
}

interface Case {
  readonly title: string;
  readonly outcome: Outcome;
}

const always: readonly Case[] = [
  { title: 'a rate limit', outcome: answered(429) },
  { title: 'an unavailable service that names a wait', outcome: answered(503, { 'retry-after': '1' }) },
  { title: 'a refused connection', outcome: unreachable('refused') },
  { title: 'a connection that did not come about', outcome: unreachable('unconnected') },
];
const whenRepeatable: readonly Case[] = [
  ...[500, 502, 503, 504].map((status) => ({ title: `status ${status}`, outcome: answered(status) })),
  { title: 'a broken connection', outcome: unreachable('broken') },
  { title: 'a timeout', outcome: { kind: 'timed_out' } },
];
const never: readonly Case[] = [
  ...[302, 400, 401, 403, 404, 409, 422, 501].map((status) => ({
    title: `status ${status}`,
    outcome: answered(status),
  })),
  { title: 'an untrusted certificate', outcome: unreachable('untrusted') },
  { title: 'a server without TLS', outcome: unreachable('not_tls') },
  { title: 'an unknown host', outcome: unreachable('unknown_host') },
  { title: 'a cancelled call', outcome: { kind: 'aborted' } },
];

describe('decideRetry', () => {
  it.each([...always, ...whenRepeatable])('tries a repeatable call again after $title', ({ outcome }) => {
    expect(decide({ outcome }).kind).toBe('wait');
  });

  it.each(always)('tries any call again after $title', ({ outcome }) => {
    expect(decide({ outcome, repeatable: false }).kind).toBe('wait');
  });

  it.each(whenRepeatable)('does not repeat what may not be repeated after $title', ({ outcome }) => {
    expect(decide({ outcome, repeatable: false })).toEqual({ kind: 'stop' });
  });

  it.each(never)('never tries again after $title', ({ outcome }) => {
    expect(decide({ outcome })).toEqual({ kind: 'stop' });
  });

  it.each([
    { title: 'seconds', headers: { 'retry-after': '77' }, ms: 77_000 },
    { title: 'a date', headers: { 'retry-after': 'Fri, 02 Jan 2026 03:04:35 GMT' }, ms: 30_000 },
    { title: 'the reset of the limit', headers: { 'ratelimit-reset': '48' }, ms: 48_000 },
    { title: 'the older header of the reset', headers: { 'x-ratelimit-reset': '3' }, ms: 3_000 },
    { title: 'the first of several', headers: { 'ratelimit-reset': '48', 'retry-after': '77' }, ms: 77_000 },
  ])('waits as long as Konnect says in $title, with every call', ({ headers, ms }) => {
    expect(decide({ outcome: answered(429, headers) })).toEqual({ kind: 'wait', ms, told: true });
  });

  it.each([{}, { 'retry-after': 'soon' }, { 'retry-after': '0' }, { 'retry-after': 'Fri, 02 Jan 2026 03:04:04 GMT' }])(
    'waits for itself alone when Konnect names no time: %j',
    (headers) => {
      expect(decide({ outcome: answered(429, headers) })).toEqual({ kind: 'wait', ms: 250, told: false });
    },
  );

  it('doubles the longest wait up to its limit', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((number) => decide({ outcome: answered(429), number }, 1));
    expect(waits.map((wait) => wait.kind === 'wait' && wait.ms)).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
  });

  it('gives up after five failed attempts', () => {
    expect(decide({ outcome: answered(500), number: 4 }).kind).toBe('wait');
    expect(decide({ outcome: answered(500), number: 5 })).toEqual({ kind: 'stop' });
  });

  it('gives up rather than wait longer than the budget', () => {
    const outcome = answered(429, { 'retry-after': '100' });
    expect(decide({ outcome, spentMs: 200_000 }).kind).toBe('wait');
    expect(decide({ outcome, spentMs: 200_001 })).toEqual({ kind: 'stop' });
  });

  it('never waits less than nothing or longer than the limit on its own', () => {
    const attempt = fc.record({
      number: fc.integer({ min: 1, max: 100 }),
      random: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(attempt, ({ number, random }) => {
        const decision = decide({ outcome: answered(429), number }, random);
        return decision.kind === 'wait' && decision.ms >= 0 && decision.ms <= 15_000;
      }),
    );
  });
});
