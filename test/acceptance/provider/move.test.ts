import { diagnosticsOf } from './diagnostics';
import { useScene } from './scene';

const scene = useScene({ standIn: 'kong/konnect' });

const endpoint = 'https://collector.example.com/audit';

/** The state that Kong's provider leaves, as of one resource. */
function stateOf(type: string, attributes: object): string {
  return JSON.stringify({
    version: 4,
    terraform_version: '1.11.0',
    serial: 1,
    lineage: '0d2f5a4e-0000-4000-8000-000000000001',
    outputs: {},
    resources: [
      {
        mode: 'managed',
        type,
        name: 'this',
        provider: 'provider["registry.terraform.io/kong/konnect"]',
        instances: [{ schema_version: 0, attributes, sensitive_attributes: [] }],
      },
    ],
    check_results: null,
  });
}

function configuration(type: string, from: string, attributes: Readonly<Record<string, string>>): string {
  const lines = Object.entries(attributes).map(([name, value]) => `  ${name} = ${value}`);
  return [
    `resource "${type}" "this" {`,
    ...lines,
    '}',
    `moved {\n  from = ${from}.this\n  to   = ${type}.this\n}`,
    '',
  ].join('\n');
}

async function createDestination(): Promise<{ readonly id: string; readonly created_at: string }> {
  const body = { name: 'siem', endpoint, authorization: 'Splunk token', log_format: 'json' };
  const made = await scene().call('POST', '/global/v3/audit-log-destinations', body);
  return made.body as { readonly id: string; readonly created_at: string };
}

/** Plans the move, which changes nothing, carries it out, and has nothing to do then. */
async function expectEmptyMove(): Promise<void> {
  const { terraform } = scene();
  await terraform.init();
  const plan = await terraform.plan();
  expect(plan.text).toContain('Plan: 0 to add, 0 to change, 0 to destroy.');
  expect(plan.json.resource_changes?.map(({ change }) => change.actions)).toEqual([['no-op']]);
  await terraform.apply({ plan });
  await terraform.expectEmptyPlan();
}

it("takes over a destination of Kong's provider", async () => {
  const { terraform } = scene();
  const { id, created_at } = await createDestination();
  const attributes = {
    ...{ id, created_at, name: 'siem', endpoint, authorization: 'Splunk token', log_format: 'json' },
    ...{ skip_ssl_verification: false, updated_at: created_at },
  };
  await terraform.write({
    'terraform.tfstate': stateOf('konnect_audit_log_destination', attributes),
    'main.tf': configuration('konnectaudit_destination', 'konnect_audit_log_destination', {
      name: '"siem"',
      endpoint: `"${endpoint}"`,
      authorization: '"Splunk token"',
      log_format: '"json"',
    }),
  });
  await expectEmptyMove();
});

it("takes over a portal's webhook of Kong's provider", async () => {
  const { terraform, call } = scene();
  const { id } = await createDestination();
  const { body } = await call('POST', '/us/v3/portals', { name: 'docs' });
  const portal = (body as { readonly id: string }).id;
  const webhook = { audit_log_destination_id: id, enabled: true };
  await call('PATCH', `/us/v3/portals/${portal}/audit-log-webhook`, webhook);
  await terraform.write({
    'terraform.tfstate': stateOf('konnect_portal_audit_log_webhook', { portal_id: portal, ...webhook }),
    'main.tf': `provider "konnectaudit" {\n  region = "us"\n}\n${configuration(
      'konnectaudit_portal_webhook',
      'konnect_portal_audit_log_webhook',
      { portal_id: `"${portal}"`, audit_log_destination_id: `"${id}"` },
    )}`,
  });
  await expectEmptyMove();
});

it("takes over the webhook of Kong's provider, in the region of ours and in no other", async () => {
  const { terraform, call, organization } = scene();
  const webhook = { endpoint, authorization: 'Splunk token', enabled: true, log_format: 'cps' };
  for (const region of ['us', 'eu']) await call('PATCH', `/${region}/v2/audit-log-webhook`, webhook);
  const attributes = {
    endpoint: `"${endpoint}"`,
    authorization: '"Splunk token"',
    log_format: '"cps"',
  };
  const main = configuration('konnectaudit_webhook', 'konnect_audit_log', attributes);
  await terraform.write({
    'terraform.tfstate': stateOf('konnect_audit_log', { ...webhook, skip_ssl_verification: false }),
    'main.tf': main.replace('endpoint', 'region = "us"\n  endpoint'),
  });
  await terraform.init();
  expect(await diagnosticsOf(terraform, 'plan')).toMatchObject([
    { severity: 'error', summary: 'Cannot tell the region of the moved webhook' },
  ]);

  await terraform.write({ 'main.tf': main });
  await expectEmptyMove();
  expect(await terraform.attributesOf('konnectaudit_webhook.this')).toMatchObject({ id: 'eu', region: 'eu' });
  await terraform.write({ 'main.tf': main.replace('endpoint', 'region = "us"\n  endpoint') });
  expect((await terraform.plan()).text).toContain('1 to add, 0 to change, 1 to destroy');
  expect(organization.webhooks.get('us')).toMatchObject({ enabled: true });
});
