import { answer, hang, reset, resetInBody, type Step } from './scripted-server';
import { hasty, patient, stage } from './stage';

const input = { name: 'siem', endpoint: 'https://siem.example/in', authorization: 'Bearer x' } as const;
const made = { id: 'd-1', name: 'siem', endpoint: 'https://siem.example/in', log_format: 'cef' };
const parsed = { ...made, skip_ssl_verification: false };

const created = answer(201, made);
const none = answer(200, { data: [], meta: { next: null } });
const one = answer(200, { data: [made] });

const post = 'POST /v3/audit-log-destinations';
const look = 'GET /v3/audit-log-destinations?filter[name][eq]=siem';

const lost: readonly { readonly title: string; readonly step: Step; readonly timeoutMs?: number }[] = [
  { title: 'the connection ended before the answer', step: reset },
  { title: 'the connection ended in the answer', step: resetInBody },
  { title: 'no answer came in time', step: hang, timeoutMs: hasty },
  { title: 'the answer was 500', step: answer(500, {}) },
  { title: 'the answer was a page of a gateway', step: answer(504, '<html></html>') },
];

describe('a destination whose creation was not answered', () => {
  it.each(lost)('is found, and not made twice, when $title', async ({ step, timeoutMs = patient }) => {
    await using on = await stage([step, one], { timeoutMs });
    expect(await on.client.destinations.create(input)).toEqual(parsed);
    expect(on.server.calls).toEqual([post, look]);
  });

  it.each(lost)('is made when it is not there and $title', async ({ step, timeoutMs = patient }) => {
    await using on = await stage([step, none, created], { timeoutMs });
    expect(await on.client.destinations.create(input)).toEqual(parsed);
    expect(on.server.calls).toEqual([post, look, post]);
  });

  it('is found when it appears only after it was looked for', async () => {
    await using on = await stage([reset, none, answer(409, { title: 'Conflict' }), one]);
    expect(await on.client.destinations.create(input)).toEqual(parsed);
    expect(on.server.calls).toEqual([post, look, post, look]);
  });

  it('is found when the answer of success cannot be read', async () => {
    await using on = await stage([answer(201, 'thanks!'), one]);
    expect(await on.client.destinations.create(input)).toEqual(parsed);
  });

  it('is not taken for another of the same name', async () => {
    const other = answer(200, { data: [{ ...made, endpoint: 'https://other.example' }] });
    await using on = await stage([reset, other, answer(409, { title: 'Conflict' }), other]);
    await expect(on.client.destinations.create(input)).rejects.toMatchObject({ code: 'conflict' });
    expect(on.server.calls).toEqual([post, look, post, look]);
  });

  it('is not taken for one that was there long before', async () => {
    const older = answer(200, { data: [{ ...made, created_at: '2020-01-02T03:04:05Z' }] });
    await using on = await stage([reset, older, answer(409, { title: 'Conflict' }), older]);
    await expect(on.client.destinations.create(input)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('fails with the first error when nobody can look', async () => {
    await using on = await stage([reset, answer(403, {})]);
    await expect(on.client.destinations.create(input)).rejects.toMatchObject({
      code: 'connection',
      uncertain: true,
      message: expect.stringContaining('it may have happened all the same'),
    });
    expect(on.server.calls).toEqual([post, look]);
  });
});

describe('a destination whose creation was refused', () => {
  it.each([
    { title: 'a rate limit', step: answer(429, {}) },
    { title: 'a service that names when it is back', step: answer(429, {}, { 'retry-after': '2' }) },
  ])('is asked for once more after $title, without looking', async ({ step }) => {
    await using on = await stage([step, created]);
    expect(await on.client.destinations.create(input)).toEqual(parsed);
    expect(on.server.calls).toEqual([post, post]);
  });

  it.each([400, 401, 403, 409])('is not asked for again after status %d', async (status) => {
    await using on = await stage([answer(status, {})]);
    await expect(on.client.destinations.create(input)).rejects.toMatchObject({ status, uncertain: false });
    expect(on.server.calls).toEqual([post]);
  });
});

describe('a destination whose creation is cancelled', () => {
  it('is made to the end once it was asked for', async () => {
    const cancel = new AbortController();
    await using on = await stage([
      (response, seen) => {
        cancel.abort();
        setTimeout(() => created(response, seen), 50);
      },
    ]);
    expect(await on.client.destinations.create(input, { signal: cancel.signal })).toEqual(parsed);
  });

  it('is looked for when the answer is lost, and not asked for again', async () => {
    const cancel = new AbortController();
    const resetAfterCancel: Step = (response, seen) => {
      cancel.abort();
      reset(response, seen);
    };
    await using on = await stage([resetAfterCancel, none, created]);
    const creation = on.client.destinations.create(input, { signal: cancel.signal });
    await expect(creation).rejects.toMatchObject({ code: 'aborted' });
    expect(on.server.calls).toEqual([post, look]);
  });
});

describe('a replay whose start was not answered', () => {
  const window = { start_at: '2026-01-02T01:00:00Z', end_at: '2026-01-02T02:00:00Z' };
  const soon = new Date(Date.now() + 60_000).toISOString();
  const started = { start_at: '2026-01-02T01:00:00.000Z', end_at: '2026-01-02T02:00:00.000Z', status: 'pending' };
  const put = 'PUT /v3/audit-log-replay-job';
  const get = 'GET /v3/audit-log-replay-job';

  it('is found, and not started twice', async () => {
    await using on = await stage([reset, answer(200, { ...started, updated_at: soon })]);
    expect(await on.client.replayJob('eu').start(window)).toMatchObject({ status: 'pending' });
    expect(on.server.calls).toEqual([put, get]);
  });

  it.each([
    ['there is none', { status: 'unconfigured', updated_at: soon }],
    ['there is one of another window', { ...started, end_at: '2026-01-02T03:00:00Z', updated_at: soon }],
    ['there is one of this window from before', { ...started, updated_at: '2026-01-02T02:00:01Z' }],
  ])('is started again when %s', async (_what, job) => {
    await using on = await stage([reset, answer(200, job), answer(202, { ...started, updated_at: soon })]);
    expect(await on.client.replayJob('eu').start(window)).toMatchObject({ status: 'pending' });
    expect(on.server.calls).toEqual([put, get, put]);
  });

  it('is found when it is in the way itself', async () => {
    const running = answer(200, { ...started, updated_at: soon });
    await using on = await stage([reset, answer(503, {}), answer(409, { title: 'Conflict' }), running]);
    await expect(on.client.replayJob('eu').start(window)).rejects.toMatchObject({ code: 'connection' });
  });
});
