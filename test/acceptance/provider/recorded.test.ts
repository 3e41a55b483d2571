import type { JsonObject } from '#terraform/cty/parse-json';
import { lookAround } from './look-around';
import { useScene } from './scene';

const scene = useScene();
const { look, refusal, make, bind } = lookAround(scene);

/** Has somebody else make a portal; answers its id. */
async function makePortal(region: string, name: string): Promise<string> {
  const { call, organization } = scene();
  await call('POST', `/${region}/v3/portals`, { name });
  return [...organization.portals.values()].find((portal) => portal.name === name)?.id ?? '';
}

async function bindPortal(region: string, portal: string, destination: string): Promise<void> {
  const body = { audit_log_destination_id: destination, enabled: true };
  await scene().call('PATCH', `/${region}/v3/portals/${portal}/audit-log-webhook`, body);
}

describe('konnectaudit_events', () => {
  it('reads what Konnect keeps, page after page', async () => {
    const { call } = scene();
    for (let count = 0; count < 30; count += 1) await call('GET', '/us/v2/control-planes');
    const { events, truncated, limit } = await look('events', 'region = "us"\ntype = "authorization"');
    expect(truncated).toBe(false);
    expect(limit).toMatchObject({ text: '1000' });
    expect((events as readonly JsonObject[]).length).toBeGreaterThanOrEqual(30);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'authorization', action: 'list', granted: true, method: null }),
    );
  });

  it('reads no more than its limit, and says so', async () => {
    const { call } = scene();
    for (let count = 0; count < 3; count += 1) await call('GET', '/us/v2/control-planes');
    const { events, truncated } = await look('events', 'region = "us"\nlimit = 2');
    expect(events).toHaveLength(2);
    expect(truncated).toBe(true);
  });

  it('reads a window of time, and the same in every plan', async () => {
    const { terraform, call } = scene();
    await call('GET', '/us/v2/control-planes');
    const window = 'region = "us"\nfrom = "2020-01-01T00:00:00Z"\nto = "2020-01-02T00:00:00+01:00"';
    expect(await look('events', window)).toMatchObject({ events: [], truncated: false });
    await terraform.expectEmptyPlan();
  });

  it.each([
    ['a time that is none', 'from = "yesterday"', '"yesterday" is not a time by RFC 3339'],
    [
      'a window that ends before it begins',
      'from = "2026-01-02T00:00:00Z"\nto = "2026-01-01T22:00:00-01:00"',
      'must not be before from, which is "2026-01-02T00:00:00Z": exchange the two',
    ],
    ['a limit out of range', 'limit = 100000', '100000 is no whole number from 1 to 10000'],
    ['a kind that does not exist', 'type = "access"', '"access" is none of "authentication"'],
  ])('refuses %s', async (_, body, sentence) => {
    expect(await refusal('events', body)).toContain(sentence);
  });
});

it('konnectaudit_replay_job tells of the last replay of a region, and of a portal', async () => {
  const { call, konnect } = scene();
  const none = { start_at: null, end_at: null, status: 'unconfigured', updated_at: null };
  expect(await look('replay_job')).toEqual({ region: 'eu', portal_id: null, ...none });

  await bind('eu', await make('siem', (await konnect.openReceiver()).url));
  const now = konnect.clock.now();
  const window = { start_at: new Date(now - 3_600_000).toISOString(), end_at: new Date(now).toISOString() };
  await call('PUT', '/eu/v3/audit-log-replay-job', window);
  expect(await look('replay_job')).toMatchObject({
    ...window,
    status: expect.stringMatching(/^(accepted|pending|running|completed)$/),
    updated_at: expect.stringMatching(/^20/),
  });

  const portal = await makePortal('eu', 'developers');
  expect(await look('replay_job', `portal_id = "${portal}"`)).toMatchObject({ portal_id: portal, ...none });
});

it('konnectaudit_portal_webhook_status tells how the deliveries of a portal go', async () => {
  const portal = await makePortal('us', 'developers');
  const body = `region = "us"\nportal_id = "${portal}"`;
  expect(await look('portal_webhook_status', body)).toMatchObject({ webhook_enabled: false });
  await bindPortal('us', portal, await make('siem'));
  expect(await look('portal_webhook_status', body)).toMatchObject({
    region: 'us',
    portal_id: portal,
    webhook_enabled: true,
    webhook_status: 'active',
    last_attempt_at: null,
  });
});

it('konnectaudit_coverage looks at the developer portals too when it is told to', async () => {
  const destination = await make('siem', (await scene().konnect.openReceiver()).url);
  await bind('us', destination);
  const covered = await makePortal('us', 'developers');
  const forgotten = await makePortal('us', 'partners');
  await bindPortal('us', covered, destination);
  expect(await look('coverage', 'regions = ["us"]')).toMatchObject({ complete: true });
  expect(await look('coverage', 'regions = ["us"]\ninclude_portals = true')).toMatchObject({
    complete: false,
    gaps: [`portal "partners" (${forgotten}) in region "us": no destination is bound`],
    targets: [
      { region: 'us', portal_id: null, portal_name: null, healthy: true },
      { region: 'us', portal_id: covered, portal_name: 'developers', healthy: true },
      { region: 'us', portal_id: forgotten, portal_name: 'partners', healthy: false },
    ],
  });
});
