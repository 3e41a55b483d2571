import { useScene } from './scene';

const scene = useScene();

const destinations = `
resource "konnectaudit_destination" "all" {
  for_each                 = toset(["siem", "archive"])
  name                     = each.key
  endpoint                 = "https://\${each.key}.example.com/audit"
  authorization_wo         = "Splunk token"
  authorization_wo_version = "1"
}
`;

/** The webhook of a region that delivers to the destination "siem"; `more` comes on top or instead. */
function webhook(more: Readonly<Record<string, string>> = {}): string {
  const attributes = { audit_log_destination_id: 'konnectaudit_destination.all["siem"].id', ...more };
  const lines = Object.entries(attributes).map(([name, value]) => `  ${name} = ${value}`);
  return [destinations, 'resource "konnectaudit_webhook" "this" {', ...lines, '}', ''].join('\n');
}

function idOf(name: string): string {
  const found = [...scene().organization.destinations.values()].find((destination) => destination.name === name);
  return found?.id ?? `no destination "${name}"`;
}

it('binds a destination to the region of the provider, and delivers unless told otherwise', async () => {
  const { terraform, organization } = scene();
  await terraform.write({ 'main.tf': webhook() });
  await terraform.apply();
  await terraform.expectEmptyPlan();
  await terraform.expectEmptyPlan({ refresh: false });

  expect(organization.webhooks.get('eu')).toMatchObject({ destinationId: idOf('siem'), enabled: true });
  const { values } = await terraform.showState();
  expect(values?.root_module?.resources?.find(({ name }) => name === 'this')?.values).toEqual({
    id: 'eu',
    org_id: organization.id,
    region: 'eu',
    audit_log_destination_id: idOf('siem'),
    enabled: true,
    on_inactive: 'warn',
    on_destroy: 'delete',
    overwrite_existing: false,
    deletion_protection: false,
    timeouts: null,
    endpoint: null,
    log_format: null,
    skip_ssl_verification: null,
    authorization: null,
    authorization_wo: null,
    authorization_wo_version: null,
    detect_authorization_change: null,
    webhook_status: 'active',
  });
});

it('shows region and id in the plan of a new webhook', async () => {
  const { terraform } = scene();
  await terraform.write({ 'main.tf': webhook() });
  const { json } = await terraform.plan();
  const planned = json.resource_changes?.find(({ name }) => name === 'this')?.change;
  expect(planned?.after).toMatchObject({ id: 'eu', region: 'eu', enabled: true, on_inactive: 'warn' });
  expect(planned?.after_unknown).toMatchObject({ audit_log_destination_id: true, webhook_status: true });
});

it('changes each attribute in place', async () => {
  const { terraform, organization } = scene();
  const archive = 'konnectaudit_destination.all["archive"].id';
  const steps = [
    [{}, { enabled: true, to: 'siem' }],
    [{ enabled: 'false' }, { enabled: false, to: 'siem' }],
    [{ on_inactive: '"ignore"' }, { enabled: false, to: 'siem' }],
    [
      { enabled: 'null', audit_log_destination_id: archive },
      { enabled: true, to: 'archive' },
    ],
  ] as const;
  let attributes = {};
  for (const [change, { enabled, to }] of steps) {
    attributes = { ...attributes, ...change };
    await terraform.write({ 'main.tf': webhook(attributes) });
    await terraform.apply();
    await terraform.expectEmptyPlan();
    expect(organization.webhooks.get('eu')).toMatchObject({ enabled, destinationId: idOf(to) });
  }
});

it('replaces the webhook when its region changes', async () => {
  const { terraform, organization } = scene();
  await terraform.write({ 'main.tf': webhook() });
  await terraform.apply();
  await terraform.write({ 'main.tf': webhook({ region: '"us"' }) });
  const plan = await terraform.plan();
  const change = plan.json.resource_changes?.find(({ name }) => name === 'this')?.change;
  expect(change).toMatchObject({ actions: ['delete', 'create'], replace_paths: [['region']] });

  await terraform.apply({ plan });
  await terraform.expectEmptyPlan();
  expect(organization.webhooks.get('eu')?.destinationId).toBeUndefined();
  expect(organization.webhooks.get('us')).toMatchObject({ destinationId: idOf('siem'), enabled: true });
});

it('replaces the webhook when its region is known only after apply', async () => {
  const { terraform, organization } = scene();
  await terraform.write({ 'main.tf': webhook() });
  await terraform.apply();
  const late = 'resource "terraform_data" "region" {\n  input = "us"\n}\n';
  await terraform.write({ 'main.tf': late + webhook({ region: 'terraform_data.region.output' }) });
  await terraform.apply();
  await terraform.expectEmptyPlan();
  expect(organization.webhooks.get('eu')?.destinationId).toBeUndefined();
  expect(organization.webhooks.get('us')).toMatchObject({ destinationId: idOf('siem') });
});

it('deletes a webhook, also one that is gone already, before its destination', async () => {
  const { terraform, organization, call } = scene();
  await terraform.write({ 'main.tf': webhook() });
  await terraform.apply();
  const plan = await terraform.plan({ destroy: true });
  await call('DELETE', '/eu/v3/audit-log-webhook');
  await terraform.apply({ plan });
  expect(organization.destinations.size).toBe(0);
  expect((await terraform.showState()).values).toBeUndefined();
});
