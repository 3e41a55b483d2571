import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '#clock';
import { createMock, type Mock, type MockOptions } from '#mock/server';
import { scenarios, type ScenarioName } from '#mock/scenarios/scenarios';
import { createSteeredClock } from '#mock/steered-clock';

let mock: Mock;
afterEach(() => mock.close());

async function play(scenario: ScenarioName, options: MockOptions = {}): Promise<void> {
  mock = await createMock({ clock: createSteeredClock(), scenario, ...options });
}

const status = async (path: string, token?: string) =>
  (await mock.call('GET', `${path}/audit-log-webhook/status`, undefined, token)).body;

describe('the scenario', () => {
  it('quiet: six regions deliver, and nothing is missing', async () => {
    await play('quiet');
    for (const region of ['us', 'eu', 'au', 'me', 'in', 'sg']) {
      expect(await status(`/${region}/v3`)).toMatchObject({ webhook_enabled: true, webhook_status: 'active' });
      expect(mock.receivers[0]?.records.some(({ verified }) => verified)).toBe(true);
    }
    expect((await mock.call('GET', '/_/ledger/gaps')).body).toEqual({ missing: 0, gaps: [], next: null });
    await mock.clock.idle();
    mock.assertNothingLost();
  });

  it('receiver-outage: the webhook becomes inactive with the next attempt', async () => {
    await play('receiver-outage');
    expect(mock.clock.frozen).toBe(true);
    expect(await status('/eu/v3')).toMatchObject({ webhook_status: 'active', last_response_code: 503 });
    await mock.clock.idle();
    expect(await status('/eu/v3')).toMatchObject({ webhook_enabled: true, webhook_status: 'inactive' });
    expect(mock.ledger.gaps({ region: 'eu' })).toHaveLength(1);
  });

  it('receiver-outage: nothing is lost when the outage ends before', async () => {
    await play('receiver-outage');
    mock.faults.clear();
    await mock.clock.idle();
    expect(await status('/eu/v3')).toMatchObject({ webhook_status: 'active', last_response_code: 200 });
    expect(mock.ledger.summary({ region: 'eu' })).toMatchObject({ recoverable: 0 });
  });

  it('expiring-gap: in an hour the first event that is missing is expired; a replay before that brings all', async () => {
    await play('expiring-gap');
    const [gap] = mock.ledger.gaps({ region: 'eu' });
    expect(await status('/eu/v3')).toMatchObject({ webhook_status: 'inactive', last_response_code: 401 });
    expect(gap?.entries.length).toBeGreaterThan(12);
    expect(mock.ledger.summary({ region: 'eu' }).expired).toBe(0);
    await mock.clock.advance(3_600_000);
    expect(mock.ledger.summary({ region: 'eu' }).expired).toBeGreaterThan(0);
  });

  it('rotated-token: one region delivers, the other waits for the new token', async () => {
    await play('rotated-token');
    expect(await status('/eu/v3')).toMatchObject({ webhook_status: 'active', last_response_code: 200 });
    expect(await status('/us/v3')).toMatchObject({ webhook_status: 'inactive', last_response_code: 401 });
    const { body } = await mock.call('GET', '/global/v3/audit-log-destinations?filter[name][eq]=siem us');
    const [{ id } = { id: '' }] = (body as { data: readonly { id: string }[] }).data;
    await mock.call('PATCH', `/global/v3/audit-log-destinations/${id}`, { authorization: 'Splunk new' });
    await mock.call('PATCH', '/us/v3/audit-log-webhook', { enabled: true });
    await mock.clock.idle();
    expect(await status('/us/v3')).toMatchObject({ webhook_status: 'active', last_response_code: 200 });
  });

  it('dev-portal: logins of developers arrive, those of the organization do not', async () => {
    await play('dev-portal');
    const { body } = await mock.call('GET', '/eu/v3/portals');
    const [{ id } = { id: '' }] = (body as { data: readonly { id: string }[] }).data;
    expect(await status(`/eu/v3/portals/${id}`)).toMatchObject({ webhook_status: 'active' });
    const products = mock.receivers[0]?.records.map(
      ({ fields }) => fields['event_product'] ?? fields['device_product'],
    );
    expect(mock.ledger.summary({ portal: id }).delivered).toBe(products?.length);
    expect(await status('/eu/v3')).toMatchObject({ webhook_status: 'unconfigured' });
  });

  it('fleet: twelve organizations, three of which need somebody to look', async () => {
    await play('fleet');
    expect(mock.organizations.map(({ name }) => name)).toHaveLength(13);
    const standing = await Promise.all(
      mock.organizations.slice(1).map(async ({ name, token }) => [name, await status('/us/v3', token)]),
    );
    const odd = standing.filter(([, shown]) => JSON.stringify(shown).match(/"webhook_enabled":false|"inactive"/));
    expect(odd.map(([name]) => name)).toEqual(['team-04', 'team-07', 'team-10']);
  });
});

describe('a scenario', () => {
  it('is listed and played over HTTP, in an organization that is said', async () => {
    mock = await createMock({ clock: createSteeredClock() });
    const { token, id } = mock.fork({ name: 'worker-1' });
    const { body } = await mock.call('GET', '/_/scenarios');
    expect((body as { scenarios: unknown[] }).scenarios).toHaveLength(Object.keys(scenarios).length);
    const played = await mock.call('POST', '/_/scenarios', { name: 'rotated-token', organization: 'worker-1' });
    expect(played).toEqual({ status: 200, body: { name: 'rotated-token', about: scenarios['rotated-token'].about } });
    expect(await status('/us/v3', token)).toMatchObject({ webhook_status: 'inactive' });
    expect(await status('/us/v3')).toMatchObject({ webhook_status: 'unconfigured' });
    expect(mock.ledger.summary({ organization: id }).delivered).toBeGreaterThan(0);
  });

  it('ends at the time of the machine, not after it', async () => {
    mock = await createMock({ scenario: 'expiring-gap' });
    expect(mock.clock.now()).toBeLessThan(systemClock.now() + 3_600_000);
  });

  it('is refused by a data file in which its place is taken, which others can be played in', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'konnect-audit-scenario-'));
    const data = join(folder, 'world');
    await play('receiver-outage', { data });
    await mock.close();
    await expect(play('expiring-gap', { data })).rejects.toThrow(
      'Cannot play scenario "expiring-gap" in organization "local" as POST /global/v3/audit-log-destinations answers 409',
    );
    await play('fleet', { data });
    await rm(folder, { recursive: true });
  });

  it.each([
    [
      'receiver-outage',
      { retryOn: '500' },
      'it is not so that four attempts are spent on events that are in flight: play it without faults, with the profile',
    ],
    [
      'quiet',
      { replayOutcome: 'fails' },
      'GET /us/v3/audit-log-replay-job answers status "failed" and not "completed"',
    ],
    ['fleet', { statusUnconfigured: 'inactive' }, 'answers webhook_status "inactive" and not "unconfigured"'],
  ] as const)('%s, with the profile %j: %s', async (name, profile, sentence) => {
    mock = await createMock({ clock: createSteeredClock(), profile });
    await expect(mock.play(name)).rejects.toThrow(sentence);
  });

  it('is refused where a webhook is bound already', async () => {
    await play('quiet');
    const { body } = await mock.call('GET', '/global/v3/audit-log-destinations');
    const [{ id } = { id: '' }] = (body as { data: readonly { id: string }[] }).data;
    await mock.call('PATCH', `/global/v3/audit-log-destinations/${id}`, { name: 'another' });
    await expect(mock.play('receiver-outage')).rejects.toThrow(
      'Cannot play scenario "receiver-outage" in organization "local" as region "eu" has a webhook already: play it in a fork',
    );
  });
});
