import { diagnosticsOf } from './diagnostics';
import { useScene } from './scene';

const scene = useScene();

function destination(more = '', endpoint = 'https://collector.example.com/audit'): string {
  return `resource "konnectaudit_destination" "siem" {
  name                     = "siem"
  endpoint                 = "${endpoint}"
  authorization_wo         = "Splunk token"
  authorization_wo_version = "1"
  ${more}
}
`;
}

function webhook(more = ''): string {
  return `resource "konnectaudit_webhook" "this" {
  audit_log_destination_id = konnectaudit_destination.siem.id
  ${more}
}
`;
}

async function apply(main: string): Promise<void> {
  await scene().terraform.write({ 'main.tf': main });
  await scene().terraform.applyAndSettle();
}

const isProtected = 'deletion_protection = true';

it.each([
  ['destination', destination(isProtected), /^Cannot destroy or replace destination "siem" \([-0-9a-f]{36}\) as/],
  ['webhook', destination() + webhook(isProtected), /^Cannot destroy or replace webhook of region "eu" as/],
])('refuses to plan the end of a protected %s, until protection is taken off', async (_, main, sentence) => {
  const { terraform, organization } = scene();
  await apply(main);
  const [error, ...others] = await diagnosticsOf(terraform, 'destroy');
  expect(error).toMatchObject({ severity: 'error', summary: 'Deletion is protected' });
  expect(error?.detail).toMatch(sentence);
  expect(error?.detail).toContain('deletion_protection is true: set it to false and apply that first');
  expect(others).toEqual([]);

  await apply(main.replace(isProtected, ''));
  await terraform.destroy();
  expect(organization.destinations.size).toBe(0);
});

it('refuses to replace what is protected', async () => {
  const { terraform, organization } = scene();
  await apply(destination() + webhook(isProtected));
  await terraform.write({ 'main.tf': destination() + webhook(`${isProtected}\n  region = "us"`) });
  expect(await diagnosticsOf(terraform, 'plan')).toMatchObject([{ summary: 'Deletion is protected' }]);

  await terraform.write({ 'main.tf': destination() + webhook(isProtected) });
  const replaced = await terraform.run(['apply', '-auto-approve', '-replace=konnectaudit_webhook.this', '-no-color']);
  expect(replaced.output).toContain('Error: Deletion is protected');
  expect(organization.webhooks.get('eu')).toMatchObject({ enabled: true });
});

it.each([
  ['disable', { enabled: false }, 'is switched off and not deleted'],
  ['retain', { enabled: true }, 'is only forgotten'],
])('leaves the webhook on destroy, and says so in the plan (%s)', async (choice, left, sentence) => {
  const { terraform, organization } = scene();
  await apply(destination() + webhook(`on_destroy = "${choice}"`));
  await terraform.write({ 'main.tf': destination() });
  expect(await diagnosticsOf(terraform, 'plan')).toMatchObject([
    { severity: 'warning', summary: 'Webhook stays', detail: expect.stringContaining(sentence) },
  ]);
  await terraform.apply();
  const [id] = organization.destinations.keys();
  expect(organization.webhooks.get('eu')).toMatchObject({ destinationId: id, ...left });
});

it('has nothing to switch off where the webhook is gone already (disable)', async () => {
  const { terraform, call } = scene();
  await apply(destination() + webhook('on_destroy = "disable"'));
  const plan = await terraform.plan({ destroy: true });
  await call('DELETE', '/eu/v3/audit-log-webhook');
  await terraform.apply({ plan });
  expect((await terraform.showState()).values).toBeUndefined();
});

it('warns when a plan switches delivery off', async () => {
  const { terraform } = scene();
  await apply(destination() + webhook());
  await terraform.write({ 'main.tf': destination() + webhook('enabled = false') });
  expect(await diagnosticsOf(terraform, 'plan')).toEqual([
    {
      severity: 'warning',
      summary: 'Delivery is switched off',
      detail: 'Konnect stops delivering the audit events of region "eu" when this is applied',
      code: 'enabled = false',
    },
  ]);
});

it('warns when a plan gives up to verify the certificate, and not again', async () => {
  const { terraform } = scene();
  await terraform.write({ 'main.tf': destination('skip_ssl_verification = true') });
  expect(await diagnosticsOf(terraform, 'plan')).toMatchObject([
    {
      severity: 'warning',
      summary: 'Certificate of the endpoint is not verified',
      code: 'skip_ssl_verification = true',
    },
  ]);
  await terraform.apply();
  expect(await diagnosticsOf(terraform, 'plan')).toEqual([]);
});

it('lists the regions and portals whose deliveries a change of their destination reaches, and what nobody can see', async () => {
  const { terraform, call, organization, konnect } = scene();
  await apply(destination() + webhook());
  const [id = ''] = organization.destinations.keys();
  await call('PATCH', '/us/v3/audit-log-webhook', { audit_log_destination_id: id, enabled: true });
  const made = await call('POST', '/eu/v3/portals', { name: 'docs' });
  const portal = `/eu/v3/portals/${(made.body as { readonly id: string }).id}/audit-log-webhook`;
  await call('PATCH', portal, { audit_log_destination_id: id, enabled: true });
  for (let number = 1; number <= 11; number += 1) await call('POST', '/us/v3/portals', { name: `docs ${number}` });
  await terraform.write({ 'main.tf': destination('', 'https://other.example.com') + webhook() });
  const answer = { status: 403, headers: {}, body: '' };
  konnect.faults.add({ host: 'sg', times: Infinity, effect: { kind: 'answer', answer } });
  expect(await diagnosticsOf(terraform, 'plan')).toContainEqual({
    severity: 'warning',
    summary: 'Destination is in use',
    detail: `The change of destination "siem" (${id}) reaches the deliveries of region "us", region "eu", portal "docs" in region "eu". What could not be looked into: region "sg", more portals in region "us", portals in region "sg"`,
    code: 'resource "konnectaudit_destination" "siem" {',
  });
});
