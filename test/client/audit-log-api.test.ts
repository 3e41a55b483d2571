import { systemClock } from '#clock';
import { createClient, type KonnectClient } from '#konnect/client/client';
import { createMock, type Mock } from '#mock/server';

let mock: Mock;
let client: KonnectClient;

beforeAll(async () => {
  mock = await createMock();
  const token = mock.organizations[0]?.token ?? '';
  client = createClient({ serverUrl: mock.url, token, ca: mock.ca, clock: systemClock, userAgent: 'test' });
});

afterAll(async () => {
  await client.close();
  await mock.close();
});

async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const receiver = { endpoint: 'https://siem.test/', authorization: 'Splunk key', log_format: 'json' } as const;

describe('the client and the local Konnect', () => {
  it('agree on the inline webhook', async () => {
    const webhook = client.inlineWebhook('us');
    expect(await webhook.get()).toBeUndefined();
    await webhook.update({ ...receiver, enabled: true });
    expect(await webhook.get()).toMatchObject({ endpoint: receiver.endpoint, enabled: true, log_format: 'json' });
    expect(await client.webhook('us').get()).toBeUndefined();
  });

  it('agree on portals and their webhooks', async () => {
    const organization = [...mock.world.organizations.values()][0];
    const id = '6a8e6b6e-0c4c-4f0e-9d52-0b8f3c5b8f10';
    organization?.portals.set(id, { id, name: 'docs', region: 'eu', webhook: { enabled: false, state: 'active' } });
    expect(await all(client.portals('eu'))).toEqual([{ id, name: 'docs' }]);

    const webhook = client.portalWebhook('eu', id);
    expect(await webhook.get()).toBeUndefined();
    const { id: destination } = await client.destinations.create({ ...receiver, name: 'portal' });
    await webhook.update({ audit_log_destination_id: destination, enabled: true });
    expect(await webhook.get()).toEqual({ audit_log_destination_id: destination, enabled: true });
    expect(await webhook.status()).toMatchObject({ webhook_enabled: true, webhook_status: 'active' });
    await webhook.delete();
    await webhook.delete();
    expect(await webhook.get()).toBeUndefined();
  });

  it('agree on replays, and on one that is in the way', async () => {
    const jobs = client.replayJob('us');
    expect(await jobs.get()).toMatchObject({ status: 'unconfigured' });
    const now = mock.clock.now();
    const window = { start_at: new Date(now - 60_000).toISOString(), end_at: new Date(now).toISOString() };
    expect(await jobs.start(window)).toMatchObject({ ...window, status: 'accepted' });
    const job = [...mock.world.organizations.values()][0]?.replayJobs.values().next().value;
    if (job) job.status = 'running';
    await expect(jobs.start(window)).rejects.toMatchObject({ code: 'replay_running' });
  });

  it('agree on the times of a replay, also in the small letters that RFC 3339 allows', async () => {
    await client.inlineWebhook('in').update({ ...receiver, enabled: true });
    const now = new Date(mock.clock.now()).toISOString();
    const window = { start_at: now.toLowerCase(), end_at: now.toLowerCase() };
    expect(await client.replayJob('in').start(window)).toMatchObject({ start_at: now, end_at: now });
  });

  it('agree on the events', async () => {
    const events = await all(client.auditLogs('us', { type: 'gateway_access' }));
    expect(events).toContainEqual(expect.objectContaining({ method: 'PATCH', uri: '/v2/audit-log-webhook' }));
    expect(await all(client.auditLogs('us', { to: '2000-01-01T00:00:00Z' }))).toEqual([]);
  });
});
