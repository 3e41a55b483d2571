import { unwrap } from '#terraform/testing/unwrap';
import { lookAround } from './look-around';
import { useScene } from './scene';

const scene = useScene();
const { look, refusal, make, bind } = lookAround(scene);

const shown = {
  name: 'siem',
  endpoint: 'https://collector.example.com/audit',
  log_format: 'json',
  skip_ssl_verification: false,
  created_at: expect.stringMatching(/^20\d\d-/),
};

describe('konnectaudit_destination', () => {
  it('is found by its name and by its id', async () => {
    const id = await make('siem');
    expect(await look('destination', 'name = "siem"')).toMatchObject({ ...shown, id });
    expect(await look('destination', `id = "${id}"`)).toMatchObject({ ...shown, id });
    await scene().terraform.expectEmptyPlan();
  });

  it.each([
    ['neither', '', 'Missing id or name'],
    ['both', 'id = "00000000-0000-4000-8000-000000000001"\nname = "siem"', 'Both id and name'],
    ['an id that is none', 'id = "siem"', '"siem" is no id of a destination'],
    ['a name that nothing has', 'name = "SIEM"', 'has no destination with the name "SIEM": names are case-sensitive'],
    ['an id that nothing has', 'id = "00000000-0000-4000-8000-000000000001"', 'has no destination with the id "0000'],
  ])('is refused %s', async (_, body, sentence) => {
    await make('siem');
    expect(await refusal('destination', body)).toContain(sentence);
  });

  it('is not chosen among several of one name', async () => {
    const { organization } = scene();
    const id = await make('siem');
    const [made] = organization.destinations.values();
    if (made) organization.destinations.set('twin', { ...made, id: '00000000-0000-4000-8000-000000000002' });
    const said = await refusal('destination', 'name = "siem"');
    expect(said).toContain(`has 2 destinations with the name "siem": set id to one of "${id}", "00000000-`);
  });
});

it('konnectaudit_destinations lists all of the organization by name, over many pages', async () => {
  const names = Array.from({ length: 25 }, (_, index) => `siem ${String(index).padStart(2, '0')}`);
  for (const name of [...names].reverse()) await make(name);
  const { destinations } = await look('destinations');
  expect((destinations as { name: string }[]).map(({ name }) => name)).toEqual(names);
  await scene().terraform.expectEmptyPlan();
});

it('konnectaudit_webhook tells what a region delivers to', async () => {
  const none = { audit_log_destination_id: null, endpoint: null, log_format: null, skip_ssl_verification: null };
  expect(await look('webhook')).toEqual({ region: 'eu', ...none, enabled: false });
  const id = await make('siem');
  await bind('us', id);
  expect(await look('webhook', 'region = "us"')).toEqual({
    ...none,
    region: 'us',
    audit_log_destination_id: id,
    enabled: true,
  });
  const inline = { endpoint: 'https://own.example.com/audit', log_format: 'cps', skip_ssl_verification: true };
  await scene().call('PATCH', '/sg/v2/audit-log-webhook', { ...inline, authorization: 'x', enabled: true });
  expect(await look('webhook', 'region = "sg"')).toEqual({ ...none, region: 'sg', ...inline, enabled: true });
});

it('konnectaudit_jwks hands out the keys that records verify with', async () => {
  const { konnect } = scene();
  const [key] = konnect.jwks.keys;
  const found = await look('jwks');
  expect(found).toMatchObject({ region: 'eu', keys: [key] });
  expect(JSON.parse(String(found['json']))).toEqual(konnect.jwks);
});

it('konnectaudit_organization tells whose token it is', async () => {
  const { id, name } = scene().organization;
  expect(await look('organization')).toEqual({ id, name });
});

describe('konnectaudit_coverage', () => {
  it('tells which regions deliver and what the others miss', async () => {
    const { konnect, call } = scene();
    const receiver = await konnect.openReceiver();
    receiver.replyAlways(401);
    const failing = await make('failing', receiver.url);
    const healthy = await make('siem', (await konnect.openReceiver()).url);
    await bind('eu', healthy);
    await bind('au', healthy, false);
    await bind('us', failing);
    await call('GET', '/us/v2/control-planes');
    await konnect.clock.idle();

    const found = await look('coverage', 'regions = ["us", "eu", "au", "me"]');
    expect(found).toMatchObject({
      complete: false,
      gaps: [
        expect.stringMatching(/^region "us": deliveries fail, the last attempt at 20\S+ met "401 Unauthorized"$/),
        'region "au": delivery is switched off',
        'region "me": no destination is bound',
      ],
      targets: [
        { region: 'us', configured: true, webhook_enabled: true, healthy: false },
        { region: 'eu', configured: true, webhook_enabled: true, healthy: true, audit_log_destination_id: healthy },
        { region: 'au', configured: true, webhook_enabled: false, healthy: false },
        { region: 'me', configured: false, webhook_enabled: false, healthy: false, audit_log_destination_id: null },
      ],
    });
  });

  it('looks at every region when none is named', async () => {
    const id = await make('siem');
    const all = ['us', 'eu', 'au', 'me', 'in', 'sg'];
    for (const region of all) await bind(region, id);
    const found = await look('coverage');
    expect(found).toMatchObject({
      complete: true,
      gaps: [],
      targets: all.map((region) => ({ region, healthy: true })),
    });
  });

  it.each([
    ['regions = ["xx"]', '"xx" is none of us, eu'],
    ['regions = []', 'The set is empty: name a region'],
  ])('refuses %s', async (body, sentence) => {
    expect(await refusal('coverage', body)).toContain(sentence);
  });
});

it('the ephemeral konnectaudit_webhook_status is looked at in every run and kept in none', async () => {
  const { terraform } = scene();
  await terraform.write({
    'main.tf': `
ephemeral "konnectaudit_webhook_status" "eu" {
  lifecycle {
    postcondition {
      condition     = self.webhook_status == "active"
      error_message = "No audit events are delivered from eu."
    }
  }
}
`,
  });
  const { exitCode, stderr } = await terraform.run(['plan', '-no-color']);
  expect(exitCode).toBe(1);
  expect(unwrap(stderr)).toContain('No audit events are delivered from eu');

  await bind('eu', await make('siem'));
  await terraform.apply();
  expect(JSON.parse(await terraform.read('terraform.tfstate'))).toMatchObject({ resources: [], outputs: {} });
});
