import { createSteeredClock } from '#mock/steered-clock';
import { waitUntil } from '#test/support/wait-until';
import { answer, hang, hangInBody, reset, resetInBody, startScriptedServer, type Step } from './scripted-server';
import { hasty, patient, stage } from './stage';

const ok = answer(200, { enabled: true, audit_log_destination_id: 'd-1' });
const bound = { enabled: true, audit_log_destination_id: 'd-1' };

describe('a call that may be repeated', () => {
  it.each<{ title: string; step: Step; waitMs: number; timeoutMs?: number }>([
    { title: 'status 500', step: answer(500, { title: 'Internal' }), waitMs: 250 },
    { title: 'a page of status 502', step: answer(502, '<html>Bad Gateway</html>'), waitMs: 250 },
    { title: 'a rate limit that names seconds', step: answer(429, '', { 'retry-after': '77' }), waitMs: 77_000 },
    {
      title: 'a rate limit that names a date',
      step: answer(429, '', { 'retry-after': 'Fri, 02 Jan 2026 03:04:35 GMT' }),
      waitMs: 30_000,
    },
    {
      title: 'a rate limit that names when it ends',
      step: answer(429, '', { 'ratelimit-reset': '48' }),
      waitMs: 48_000,
    },
    { title: 'a rate limit that names nothing', step: answer(429, { message: 'slow down' }), waitMs: 250 },
    { title: 'a connection that ends before the answer', step: reset, waitMs: 250 },
    { title: 'a connection that ends in the answer', step: resetInBody, waitMs: 250 },
    { title: 'no answer in time', step: hang, waitMs: 250, timeoutMs: hasty },
    { title: 'half an answer in time', step: hangInBody, waitMs: 250, timeoutMs: hasty },
  ])('succeeds the second time after $title', async ({ step, waitMs, timeoutMs = patient }) => {
    await using on = await stage([step, ok], { timeoutMs });
    expect(await on.client.webhook('eu').get()).toEqual(bound);
    expect(on.server.calls).toEqual(['GET /v3/audit-log-webhook', 'GET /v3/audit-log-webhook']);
    expect(on.clock.sleeps).toEqual([waitMs]);
  });

  it.each<{ title: string; step: Step; code: string }>([
    { title: 'status 503', step: answer(503, {}), code: 'unavailable' },
    { title: 'a connection that ends', step: reset, code: 'connection' },
  ])('fails after five times $title', async ({ step, code }) => {
    await using on = await stage(Array.from({ length: 9 }, () => step));
    await expect(on.client.webhook('eu').get()).rejects.toMatchObject({ code });
    expect(on.server.calls).toHaveLength(5);
    expect(on.clock.sleeps).toEqual([250, 500, 1000, 2000]);
  });

  it('fails at once when Konnect wants it to wait beyond its budget', async () => {
    await using on = await stage([answer(429, {}, { 'retry-after': '11' })], { retryBudgetMs: 10_000 });
    await expect(on.client.webhook('eu').get()).rejects.toMatchObject({ code: 'rate_limited', status: 429 });
    expect(on.clock.sleeps).toEqual([]);
  });

  it.each([400, 401, 403, 409])('is not repeated after status %d', async (status) => {
    await using on = await stage([answer(status, {}), ok]);
    await expect(on.client.webhook('eu').get()).rejects.toMatchObject({ status });
    expect(on.server.calls).toHaveLength(1);
  });

  it('fails when nothing listens', async () => {
    const server = await startScriptedServer([]);
    await server[Symbol.asyncDispose]();
    await using on = await stage([], { serverUrl: `https://127.0.0.1:${server.port}` });
    await expect(on.client.organization()).rejects.toMatchObject({
      code: 'connection',
      uncertain: false,
      message: expect.stringMatching(
        /^Cannot read organization as nothing accepts connections at 127\.0\.0\.1:\d+ \(ECONNREFUSED/,
      ),
    });
    expect(on.clock.sleeps).toHaveLength(4);
  });
});

describe('a rate limit', () => {
  it('keeps back the calls that begin while it lasts, and lets them go one by one', async () => {
    const clock = createSteeredClock();
    const waits: unknown[] = [];
    const debug = (_: string, fields = {}): unknown => waits.push((fields as { waitMs?: number }).waitMs);
    const log = { debug, trace: () => {} };
    await using on = await stage([answer(429, {}, { 'retry-after': '5' }), ok, ok], { clock, log });
    const first = on.client.webhook('eu').get();
    await waitUntil(() => waits.includes(5000));
    const second = on.client.webhook('us').get();
    await waitUntil(() => clock.pending === 2);
    expect(on.server.calls).toHaveLength(1);
    await clock.advance(4999);
    expect(on.server.calls).toHaveLength(1);
    await clock.advance(1);
    expect(await first).toEqual(bound);
    await clock.advance(1000);
    expect(await second).toEqual(bound);
    expect(on.server.calls).toHaveLength(3);
  });
});

describe('a cancelled call', () => {
  it('ends while it waits', async () => {
    const clock = createSteeredClock();
    await using on = await stage([answer(429, {}, { 'retry-after': '5' })], { clock });
    const cancel = new AbortController();
    const call = on.client.webhook('eu').get({ signal: cancel.signal });
    await waitUntil(() => on.server.calls.length === 1 && clock.pending === 1);
    cancel.abort();
    await expect(call).rejects.toMatchObject({ code: 'aborted' });
  });

  it('ends while it is under way', async () => {
    const cancel = new AbortController();
    await using on = await stage([() => cancel.abort()]);
    await expect(on.client.webhook('eu').get({ signal: cancel.signal })).rejects.toMatchObject({ code: 'aborted' });
  });

  it('does not begin', async () => {
    await using on = await stage([ok]);
    const call = on.client.webhook('eu').get({ signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ code: 'aborted' });
    expect(on.server.calls).toEqual([]);
  });
});
