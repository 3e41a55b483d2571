import { startKonnect, type LocalKonnect } from './local-konnect';

let konnect: LocalKonnect;
beforeEach(async () => {
  konnect = await startKonnect();
});
afterEach(() => konnect.close());

const siem = { name: 'siem', endpoint: 'https://siem.test/', authorization: 'key' };
const create = async (name = 'siem', token?: string) =>
  (await konnect.call('POST', '/global/v3/audit-log-destinations', { ...siem, name }, token)).body['id'];
const names = async (token?: string) => {
  const { body } = await konnect.call('GET', '/global/v3/audit-log-destinations', undefined, token);
  return (body['data'] as readonly { readonly name: string }[]).map(({ name }) => name);
};

describe('a snapshot', () => {
  it('is what the world was, and gives the same ids again', async () => {
    await create('kept');
    const snapshot = konnect.mock.snapshot();
    const id = await create('lost');
    konnect.mock.restore(snapshot);
    expect(await names()).toEqual(['kept']);
    konnect.mock.restore(snapshot);
    expect(await create('again')).toBe(id);
  });

  it('is taken and put back over HTTP too', async () => {
    await create('kept');
    const { body } = await konnect.call('GET', '/_/world');
    await create('lost');
    expect((await konnect.call('POST', '/_/world', body)).body).toEqual({
      organizations: [{ id: konnect.mock.organizations[0]?.id, name: 'local' }],
    });
    expect(await names()).toEqual(['kept']);
  });

  it('has no replay under way: one that was has failed, and another can be started', async () => {
    const receiver = await konnect.mock.openReceiver();
    await konnect.deliverTo(receiver.url);
    const window = { start_at: '2026-01-02T00:00:00Z', end_at: '2026-01-02T03:04:00Z' };
    const replay = async () => (await konnect.mock.call('PUT', '/eu/v3/audit-log-replay-job', window)).status;
    konnect.mock.faults.add('replays: stuck');
    await replay();
    await konnect.mock.clock.advance(2000);
    const snapshot = konnect.mock.snapshot();
    konnect.mock.restore(snapshot);
    expect((await konnect.call('GET', '/eu/v3/audit-log-replay-job')).body).toMatchObject({ status: 'failed' });
    expect(await replay()).toBe(202);
    await konnect.mock.clock.idle();
    expect((await konnect.call('GET', '/eu/v3/audit-log-replay-job')).body).toMatchObject({ status: 'completed' });
  });

  it('leaves the ledger as it is: what happened has happened', async () => {
    const snapshot = konnect.mock.snapshot();
    await konnect.act();
    konnect.mock.restore(snapshot);
    expect(konnect.mock.ledger.summary()).toMatchObject({ generated: 2 });
  });
});

describe('a fork', () => {
  it('has what the original had, and goes its own way', async () => {
    await create('shared');
    const fork = konnect.mock.fork({ name: 'worker-1' });
    expect(fork).toMatchObject({ name: 'worker-1', token: 'kpat_worker-1' });
    await create('own', fork.token);
    expect([await names(), await names(fork.token)]).toEqual([['shared'], ['shared', 'own']]);
  });

  it('delivers its own events, to what its webhook was bound to', async () => {
    const receiver = await konnect.mock.openReceiver();
    await konnect.deliverTo(receiver.url);
    const { id, token } = konnect.mock.fork({ name: 'worker-1' });
    await konnect.act('eu', token);
    await konnect.mock.clock.idle();
    expect(receiver.records.filter(({ fields }) => fields['org_id'] === id)).toHaveLength(2);
  });

  it('is made over HTTP too', async () => {
    const { body } = await konnect.call('POST', '/_/world/fork', { name: 'worker-1', of: 'local', token: 'kpat_x' });
    expect(body).toMatchObject({ name: 'worker-1', token: 'kpat_x' });
    expect(await names('kpat_x')).toEqual([]);
  });

  it.each([
    [{ name: 'local' }, 'Cannot create organization "local" twice'],
    [{ name: 'other', token: 'kpat_local_konnect' }, 'Cannot create organization "other" with the token of another'],
    [{ name: 'other', of: 'nobody' }, 'Cannot find organization "nobody" in the local Konnect: it has "local"'],
  ])('is refused when it could not be told apart, or has no original: %j', async (options, sentence) => {
    expect(() => konnect.mock.fork(options)).toThrow(sentence);
    expect((await konnect.call('POST', '/_/world/fork', options)).body['detail']).toContain(sentence);
  });
});
