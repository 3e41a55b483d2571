import { diagnosticsOf, messageOf } from './diagnostics';
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

let portal: string;
beforeEach(async () => {
  portal = await createPortal('docs');
});

async function createPortal(name: string, region = 'eu'): Promise<string> {
  const { body } = await scene().call('POST', `/${region}/v3/portals`, { name });
  return (body as { readonly id: string }).id;
}

/** The webhook of the portal; `more` comes on top or instead. */
function webhook(more: Readonly<Record<string, string>> = {}): string {
  const to = 'konnectaudit_destination.all["siem"].id';
  const attributes = { portal_id: `"${portal}"`, audit_log_destination_id: to, ...more };
  const lines = Object.entries(attributes).map(([name, value]) => `  ${name} = ${value}`);
  return [destinations, 'resource "konnectaudit_portal_webhook" "this" {', ...lines, '}', ''].join('\n');
}

function idOf(name: string): string {
  const found = [...scene().organization.destinations.values()].find((destination) => destination.name === name);
  return found?.id ?? `no destination "${name}"`;
}

function webhookOf(id: string) {
  return scene().organization.portals.get(id)?.webhook;
}

it('binds a destination to a portal, changes it in place, finds what others change, and unbinds it', async () => {
  const { terraform, organization, call } = scene();
  await terraform.write({ 'main.tf': webhook() });
  await terraform.applyAndSettle();
  expect(await terraform.attributesOf('konnectaudit_portal_webhook.this')).toEqual({
    id: portal,
    org_id: organization.id,
    region: 'eu',
    portal_id: portal,
    audit_log_destination_id: idOf('siem'),
    enabled: true,
    on_inactive: 'warn',
    on_destroy: 'delete',
    overwrite_existing: false,
    deletion_protection: false,
    timeouts: null,
    webhook_status: 'active',
  });

  await call('PATCH', `/eu/v3/portals/${portal}/audit-log-webhook`, { enabled: false });
  expect((await terraform.plan()).text).toMatch(/~ enabled += false -> true/);

  const to = 'konnectaudit_destination.all["archive"].id';
  await terraform.write({ 'main.tf': webhook({ audit_log_destination_id: to, enabled: 'false' }) });
  await terraform.applyAndSettle();
  expect(webhookOf(portal)).toMatchObject({ destinationId: idOf('archive'), enabled: false });

  await terraform.destroy();
  expect(webhookOf(portal)?.destinationId).toBeUndefined();
});

it('replaces the webhook when its portal changes, and unbinds the old portal', async () => {
  const { terraform } = scene();
  await terraform.write({ 'main.tf': webhook() });
  await terraform.apply();
  const other = await createPortal('partners');
  await terraform.write({ 'main.tf': webhook({ portal_id: `"${other}"` }) });
  const plan = await terraform.plan();
  const change = plan.json.resource_changes?.find(({ name }) => name === 'this')?.change;
  expect(change).toMatchObject({ actions: ['delete', 'create'], replace_paths: [['portal_id']] });
  await terraform.apply({ plan });
  await terraform.expectEmptyPlan();
  expect(webhookOf(portal)?.destinationId).toBeUndefined();
  expect(webhookOf(other)).toMatchObject({ destinationId: idOf('siem'), enabled: true });
});

it("leaves somebody else's webhook alone, and imports it by region and portal", async () => {
  const { terraform, call } = scene();
  await terraform.write({ 'main.tf': destinations });
  await terraform.apply();
  const patch = { audit_log_destination_id: idOf('archive'), enabled: true };
  await call('PATCH', `/eu/v3/portals/${portal}/audit-log-webhook`, patch);
  await terraform.write({ 'main.tf': webhook() });
  const command = `terraform import konnectaudit_portal_webhook.NAME eu/${portal}`;
  expect(await diagnosticsOf(terraform, 'apply')).toContainEqual(
    expect.objectContaining({
      severity: 'error',
      summary: 'Webhook exists already',
      detail: expect.stringContaining(`import it with "${command}"`),
    }),
  );
  await terraform.import('konnectaudit_portal_webhook.this', `eu/${portal}`);
  expect((await terraform.plan()).text).toContain('0 to add, 1 to change, 0 to destroy');
});

it.each([
  ['docs', 'names no portal: use PORTAL_ID, REGION/PORTAL_ID or ORG_ID/REGION/PORTAL_ID'],
  ['xx/0d2f5a4e-0000-4000-8000-000000000001', 'names no portal: use PORTAL_ID'],
  ['0d2f5a4e-0000-4000-8000-000000000001', 'Cannot import non-existent remote object'],
])('refuses to import from "%s"', async (id, sentence) => {
  const { terraform } = scene();
  await terraform.write({ 'main.tf': webhook() });
  const result = await terraform.run(['import', '-no-color', '-input=false', 'konnectaudit_portal_webhook.this', id]);
  expect(result.exitCode).toBe(1);
  expect(messageOf(result)).toContain(sentence);
});

it('refuses a portal that is none, and to destroy what is protected', async () => {
  const { terraform } = scene();
  await terraform.write({ 'main.tf': webhook({ portal_id: '"docs"' }) });
  expect(await diagnosticsOf(terraform, 'plan')).toMatchObject([
    { summary: 'Invalid portal_id', detail: '"docs" is no id of a portal: use its UUID, as the API lists it' },
  ]);
  await terraform.write({ 'main.tf': webhook({ deletion_protection: 'true' }) });
  await terraform.apply();
  expect(await diagnosticsOf(terraform, 'destroy')).toMatchObject([
    { severity: 'error', detail: expect.stringContaining(`Cannot destroy or replace webhook of portal "${portal}"`) },
  ]);
});
