import { createClient, type ClientOptions, type KonnectClient } from '#konnect/client/client';
import { createSteeredClock } from '#mock/steered-clock';
import { createHurriedClock, type HurriedClock } from './hurried-clock';
import { answer, hang, hangInBody, reset, resetInBody, startScriptedServer, type Step } from './scripted-server';

const ok = answer(200, { enabled: true, audit_log_destination_id: 'd-1' });
const bound = { enabled: true, audit_log_destination_id: 'd-1' };

interface Stage extends AsyncDisposable {
  readonly calls: readonly string[];
  readonly clock: HurriedClock;
  readonly client: KonnectClient;
}

async function stage(script: readonly Step[], options: Partial<ClientOptions> = {}): Promise<Stage> {
  const server = await startScriptedServer(script);
  const clock = createHurriedClock();
  const client = createClient({
    serverUrl: server.url,
    ca: server.ca,
    token: 'kpat_x',
    clock,
    userAgent: 'example/1',
    random: () => 0.5,
    timeoutMs: 300,
    ...options,
  });
  return {
    get calls() {
      return server.calls;
    },
    clock,
    client,
    async [Symbol.asyncDispose]() {
      await client.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

describe('a call that may be repeated', () => {
  it.each<{ title: string; step: Step; waitMs: number }>([
    { title: 'status 500', step: answer(500, { title: 'Internal' }), waitMs: 250 },
    { title: 'a page of status 502', step: answer(502, '<html>Bad Gateway</html>'), waitMs: 250 },
    { title: 'a rate limit that names seconds', step: answer(429, '', { 'retry-after': '77' }), waitMs: 77_000 },
    {
      title: 'a rate limit that names a date',
      step: answer(429, '', { 'retry-after': 'Fri, 02 Jan 2026 03:04:35 GMT' }),
      waitMs: 30_000,
    },
    { title: 'a rate limit that names when it ends', step: answer(429, '', { 'ratelimit-reset': '48' }), waitMs: 48_000 },
    { title: 'a rate limit that names nothing', step: answer(429, { message: 'slow down' }), waitMs: 250 },
    { title: 'a connection that ends before the answer', step: reset, waitMs: 250 },
    { title: 'a connection that ends in the answer', step: resetInBody, waitMs: 250 },
    { title: 'no answer in time', step: hang, waitMs: 250 },
    { title: 'half an answer in time', step: hangInBody, waitMs: 250 },
  ])('succeeds the second time after $title', async ({ step, waitMs }) => {
    await using on = await stage([step, ok]);
    expect(await on.client.webhook('eu').get()).toEqual(bound);
    expect(on.calls).toEqual(['GET /v3/audit-log-webhook', 'GET /v3/audit-log-webhook']);
    expect(on.clock.sleeps).toEqual([waitMs]);
  });

  it.each<{ title: string; step: Step; code: string }>([
    { title: 'status 503', step: answer(503, {}), code: 'unavailable' },
    { title: 'a connection that ends', step: reset, code: 'connection' },
  ])('fails after five times $title', async ({ step, code }) => {
    await using on = await stage(Array.from({ length: 9 }, () => step));
    await expect(on.client.webhook('eu').get()).rejects.toMatchObject({ code });
    expect(on.calls).toHaveLength(5);
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
    expect(on.calls).toHaveLength(1);
  });

  it('fails when nothing listens', async () => {
    const server = await startScriptedServer([]);
    await server[Symbol.asyncDispose]();
    await using on = await stage([], { serverUrl: server.url });
    await on.client.organization().catch((e) => console.log(e.message));
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
  it('keeps back the calls that begin while it lasts', async () => {
    const clock = createSteeredClock();
    await using on = await stage([answer(429, {}, { 'retry-after': '5' }), ok, ok], { clock, timeoutMs: 60_000 });
    const first = on.client.webhook('eu').get();
    await until(() => clock.pending === 1 && on.calls.length === 1);
    const second = on.client.webhook('us').get();
    await until(() => clock.pending === 2);
    expect(on.calls).toHaveLength(1);
    await clock.advance(4999);
    expect(on.calls).toHaveLength(1);
    await clock.advance(1);
    expect(await Promise.all([first, second])).toEqual([bound, bound]);
    expect(on.calls).toHaveLength(3);
  });
});

describe('a cancelled call', () => {
  it('ends while it waits', async () => {
    const clock = createSteeredClock();
    await using on = await stage([answer(429, {}, { 'retry-after': '5' })], { clock, timeoutMs: 60_000 });
    const cancel = new AbortController();
    const call = on.client.webhook('eu').get({ signal: cancel.signal });
    await until(() => on.calls.length === 1 && clock.pending === 1);
    cancel.abort();
    await expect(call).rejects.toMatchObject({ code: 'aborted' });
  });

  it('ends while it is under way', async () => {
    const cancel = new AbortController();
    await using on = await stage([() => cancel.abort()], { timeoutMs: 60_000 });
    await expect(on.client.webhook('eu').get({ signal: cancel.signal })).rejects.toMatchObject({ code: 'aborted' });
  });

  it('does not begin', async () => {
    await using on = await stage([ok]);
    const call = on.client.webhook('eu').get({ signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ code: 'aborted' });
    expect(on.calls).toEqual([]);
  });
});

/** Waits for what happens on the other side of a socket. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 1000) throw new Error('It does not happen');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
