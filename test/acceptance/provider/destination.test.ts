import { diagnosticsOf } from './diagnostics';
import { useScene } from './scene';

const scene = useScene();

/** A destination with what every one needs; `more` comes on top or instead. */
function destination(more: Readonly<Record<string, string>> = {}): string {
  const attributes = {
    name: '"siem"',
    endpoint: '"https://collector.example.com/audit"',
    authorization_wo: '"Splunk first"',
    authorization_wo_version: '"1"',
    ...more,
  };
  const lines = Object.entries(attributes).map(([name, value]) => `  ${name} = ${value}`);
  return ['resource "konnectaudit_destination" "siem" {', ...lines, '}', ''].join('\n');
}

it('creates a destination and fills in what Konnect decides', async () => {
  const { terraform, organization } = scene();
  await terraform.write({ 'main.tf': destination() });
  await terraform.apply();
  await terraform.expectEmptyPlan();
  await terraform.expectEmptyPlan({ refresh: false });

  const [made] = organization.destinations.values();
  expect(made).toMatchObject({
    name: 'siem',
    endpoint: 'https://collector.example.com/audit',
    authorization: 'Splunk first',
    log_format: 'cef',
    skip_ssl_verification: false,
  });
  const state = await terraform.showState();
  expect(state.values?.root_module?.resources?.[0]?.values).toEqual({
    id: made?.id,
    org_id: organization.id,
    name: 'siem',
    endpoint: 'https://collector.example.com/audit',
    authorization: null,
    authorization_wo: null,
    authorization_wo_version: '1',
    detect_authorization_change: null,
    log_format: 'cef',
    skip_ssl_verification: false,
    deletion_protection: false,
    timeouts: null,
    created_at: made?.created_at,
  });
});

it('changes each attribute in place, and the authorization only with its version', async () => {
  const { terraform, organization } = scene();
  const steps: readonly (readonly [Readonly<Record<string, string>>, object])[] = [
    [{}, { name: 'siem', authorization: 'Splunk first' }],
    [{ name: '"siem 2"' }, { name: 'siem 2' }],
    [{ endpoint: '"https://other.example.com/"' }, { endpoint: 'https://other.example.com/' }],
    [{ log_format: '"cps"' }, { log_format: 'cps' }],
    [{ skip_ssl_verification: 'true' }, { skip_ssl_verification: true, authorization: 'Splunk first' }],
    [{ authorization_wo: '"Splunk second"', authorization_wo_version: '"2"' }, { authorization: 'Splunk second' }],
    [
      { authorization: '"Splunk third"', authorization_wo: 'null', authorization_wo_version: 'null' },
      { authorization: 'Splunk third', log_format: 'cps' },
    ],
    [
      { log_format: 'null', skip_ssl_verification: 'null' },
      { log_format: 'cef', skip_ssl_verification: false },
    ],
  ];
  let attributes = {};
  const ids = new Set<string>();
  for (const [change, expected] of steps) {
    attributes = { ...attributes, ...change };
    await terraform.write({ 'main.tf': destination(attributes) });
    await terraform.apply();
    await terraform.expectEmptyPlan();
    const [made] = organization.destinations.values();
    expect(made).toMatchObject(expected);
    ids.add(made?.id ?? '');
  }
  expect(ids.size).toBe(1);
});

it('stops to see a change of the authorization by itself without sending it again', async () => {
  const { terraform } = scene();
  await terraform.write({
    'main.tf': destination({ authorization_wo_version: 'null', detect_authorization_change: 'true' }),
  });
  await terraform.applyAndSettle();
  await terraform.write({ 'main.tf': destination() });
  await terraform.applyAndSettle();
  expect(await terraform.attributesOf('konnectaudit_destination.siem')).toMatchObject({
    ...{ authorization_wo_version: '1', detect_authorization_change: null },
  });
});

it.each([
  { authorization_wo: 'null', authorization_wo_version: 'null' },
  { authorization_wo: 'null', authorization_wo_version: 'null', name: '"siem 2"' },
])('leaves the authorization to Konnect when it is not given any more, and says so (%j)', async (without) => {
  const { terraform, organization } = scene();
  await terraform.write({ 'main.tf': destination() });
  await terraform.apply();
  await terraform.write({ 'main.tf': destination(without) });
  expect(await diagnosticsOf(terraform, 'plan')).toMatchObject([
    { severity: 'warning', summary: 'Authorization stays', detail: expect.stringContaining('goes on sending') },
  ]);
  await terraform.applyAndSettle();
  expect([...organization.destinations.values()]).toMatchObject([{ authorization: 'Splunk first' }]);
  expect(await diagnosticsOf(terraform, 'plan')).toEqual([]);
});

it('does not look at a write-only authorization whose version stays', async () => {
  const { terraform, organization } = scene();
  await terraform.write({ 'main.tf': destination() });
  await terraform.apply();
  await terraform.write({ 'main.tf': destination({ authorization_wo: '"Splunk second"' }) });
  await terraform.expectEmptyPlan();
  expect([...organization.destinations.values()]).toMatchObject([{ authorization: 'Splunk first' }]);
});

it('takes values that are known only after apply', async () => {
  const { terraform, organization } = scene();
  const given = `resource "terraform_data" "given" {
    input = { name = "late", authorization = "Splunk late", format = "json" }
  }
  `;
  const late = destination({
    name: 'terraform_data.given.output.name',
    endpoint: '"https://${terraform_data.given.output.name}.example.com"',
    authorization: 'terraform_data.given.output.authorization',
    authorization_wo: 'null',
    authorization_wo_version: 'null',
    log_format: 'terraform_data.given.output.format',
  });
  await terraform.write({ 'main.tf': given + late });
  await terraform.apply();
  await terraform.expectEmptyPlan();
  expect([...organization.destinations.values()]).toMatchObject([
    { name: 'late', endpoint: 'https://late.example.com', authorization: 'Splunk late', log_format: 'json' },
  ]);
});

it('deletes a destination, also one that is gone already', async () => {
  const { terraform, organization, call } = scene();
  await terraform.write({ 'main.tf': destination() });
  await terraform.apply();
  const plan = await terraform.plan({ destroy: true });
  const [made] = organization.destinations.values();
  await call('DELETE', `/global/v3/audit-log-destinations/${made?.id}`);

  await terraform.apply({ plan });
  expect(organization.destinations.size).toBe(0);
  expect((await terraform.showState()).values).toBeUndefined();
});
