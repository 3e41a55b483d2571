import { notJson, problem, rateLimited } from '#mock/faults';
import { waitUntil } from '#test/support/wait-until';
import { startKonnect, type LocalKonnect } from './local-konnect';

let konnect: LocalKonnect;
beforeEach(async () => {
  konnect = await startKonnect();
});
afterEach(() => konnect.close());

const destination = { name: 'siem', endpoint: 'https://siem.test/', authorization: 'key' };
const create = () => konnect.call('POST', '/global/v3/audit-log-destinations', destination);
const list = async () => (await konnect.call('GET', '/global/v3/audit-log-destinations')).body['data'];

describe('a call that meets a fault', () => {
  it('is answered as the fault says, to the letter, and then as usual', async () => {
    konnect.mock.faults.add({ method: 'POST', effect: rateLimited('7') });
    konnect.mock.faults.add({ method: 'POST', effect: problem(500) });
    konnect.mock.faults.add({ method: 'POST', effect: notJson(502) });
    const answers = [await create(), await create(), await create(), await create()];
    expect(answers.map(({ status, headers }) => [status, headers['content-type']])).toEqual([
      [429, 'application/json; charset=utf-8'],
      [500, 'application/problem+json'],
      [502, 'text/html'],
      [201, 'application/json'],
    ]);
    expect(answers[0]).toMatchObject({
      headers: { 'retry-after': '7' },
      text: '{"message":"API rate limit exceeded"}',
    });
  });

  it('has no effect and leaves no event when it is answered, or cut, before it is handled', async () => {
    konnect.mock.faults.add({ effect: problem(503) });
    konnect.mock.faults.add({ effect: { kind: 'drop' } });
    await create();
    await expect(create()).rejects.toThrow();
    expect(konnect.mock.ledger.summary().generated).toBe(0);
    expect(await list()).toEqual([]);
  });

  it('has its effect when only its answer is cut', async () => {
    konnect.mock.faults.add({ effect: { kind: 'drop-answer' } });
    await expect(create()).rejects.toThrow();
    expect(await list()).toMatchObject([{ name: 'siem' }]);
  });

  it('reads what was true some time ago when reads are stale, until that time is over', async () => {
    konnect.mock.faults.add('api GET: stale 5 s');
    await create();
    expect(await list()).toEqual([]);
    await konnect.mock.clock.advance(3000);
    await konnect.call('POST', '/global/v3/audit-log-destinations', { ...destination, name: 'other' });
    expect(await list()).toEqual([]);
    await konnect.mock.clock.advance(2000);
    expect(await list()).toMatchObject([{ name: 'siem' }]);
    await konnect.mock.clock.advance(3000);
    expect(await list()).toHaveLength(2);
  });

  it('waits as long as the fault says, by the clock of the local Konnect', async () => {
    konnect.mock.faults.add({ delayMs: 60_000 });
    const answered = create();
    await waitUntil(() => konnect.mock.clock.pending > 0);
    await konnect.mock.clock.advance(59_999);
    expect(await Promise.race([answered, Promise.resolve('waiting')])).toBe('waiting');
    await konnect.mock.clock.advance(1);
    expect((await answered).status).toBe(201);
  });
});

describe('a request that is none of the API', () => {
  it('is refused when its body is longer than 1 MiB', async () => {
    const { status, body } = await konnect.call('POST', '/eu/v2/control-planes', { name: 'x'.repeat(1024 * 1024) });
    expect([status, body['detail']]).toEqual([413, 'Request body is longer than 1 MiB']);
  });

  it('steers the clock and reads the ledger under /_/, and leaves no event', async () => {
    expect((await konnect.call('POST', '/_/clock/advance', { ms: 15_000 })).body).toMatchObject({
      now: '2026-01-02T03:04:20.000Z',
    });
    expect((await konnect.call('GET', '/_/ledger')).body).toMatchObject({ generated: 0 });
  });
});
