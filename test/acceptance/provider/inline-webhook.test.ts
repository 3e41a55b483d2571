import { diagnosticsOf } from './diagnostics';
import { useScene } from './scene';

const scene = useScene();

/** A webhook with an endpoint of its own; `more` comes on top or instead. */
function webhook(more: Readonly<Record<string, string>> = {}): string {
  const attributes = {
    endpoint: '"https://collector.example.com/audit"',
    authorization_wo: '"Splunk first"',
    authorization_wo_version: '"1"',
    ...more,
  };
  const lines = Object.entries(attributes).map(([name, value]) => `  ${name} = ${value}`);
  return ['resource "konnectaudit_webhook" "this" {', ...lines, '}', ''].join('\n');
}

const inline = { endpoint: 'https://collector.example.com/audit', log_format: 'cef', skip_ssl_verification: false };

it('configures a webhook with an endpoint, changes it in place, and switches it off in the end', async () => {
  const { terraform, organization, call } = scene();
  await terraform.write({ 'main.tf': webhook() });
  await terraform.applyAndSettle();
  expect(organization.webhooks.get('eu')).toMatchObject({
    enabled: true,
    inline: { ...inline, authorization: 'Splunk first' },
  });
  expect(await terraform.attributesOf('konnectaudit_webhook.this')).toMatchObject({
    ...inline,
    id: 'eu',
    audit_log_destination_id: null,
    authorization_wo: null,
    enabled: true,
  });

  await call('PATCH', '/eu/v2/audit-log-webhook', { log_format: 'json', skip_ssl_verification: true });
  expect((await terraform.plan()).text).toMatch(/~ log_format += "json" -> "cef"/);

  await terraform.write({ 'main.tf': webhook({ log_format: '"cps"', endpoint: '"https://other.example.com/"' }) });
  await terraform.applyAndSettle();
  expect(organization.webhooks.get('eu')?.inline).toEqual({
    endpoint: 'https://other.example.com/',
    log_format: 'cps',
    skip_ssl_verification: false,
    authorization: 'Splunk first',
  });
  await terraform.destroy();
  expect(organization.webhooks.get('eu')).toMatchObject({ enabled: false });
});

it('goes over to a destination and back in place', async () => {
  const { terraform, organization } = scene();
  const destination = `resource "konnectaudit_destination" "siem" {
  name                     = "siem"
  endpoint                 = "https://siem.example.com"
  authorization_wo         = "Splunk siem"
  authorization_wo_version = "1"
}
`;
  const bound = `${destination}resource "konnectaudit_webhook" "this" {
  audit_log_destination_id = konnectaudit_destination.siem.id
}
`;
  await terraform.write({ 'main.tf': webhook() });
  await terraform.apply();
  await terraform.write({ 'main.tf': bound });
  await terraform.applyAndSettle();
  const [id] = organization.destinations.keys();
  expect(organization.webhooks.get('eu')).toMatchObject({ destinationId: id, enabled: true });

  await terraform.write({ 'main.tf': destination + webhook({ authorization_wo_version: '"2"' }) });
  await terraform.applyAndSettle();
  expect(organization.webhooks.get('eu')).toMatchObject({ inline: { ...inline, authorization: 'Splunk first' } });
});

it('leaves an endpoint alone that somebody else configured, shows no query of it, and imports it', async () => {
  const { terraform, call } = scene();
  const endpoint = 'https://theirs.example.com/in?code=secret';
  await call('PATCH', '/eu/v2/audit-log-webhook', { endpoint, authorization: 'x', enabled: true });
  await terraform.write({ 'main.tf': webhook() });
  const [error] = (await diagnosticsOf(terraform, 'apply')).filter(({ severity }) => severity === 'error');
  expect(error).toMatchObject({
    summary: 'Webhook exists already',
    detail: expect.stringContaining('already delivers to endpoint "https://theirs.example.com/...", and'),
  });
  await terraform.import('konnectaudit_webhook.this', 'eu');
  expect(await terraform.attributesOf('konnectaudit_webhook.this')).toMatchObject({ endpoint, enabled: true });
});

const id = '"0d2f5a4e-0000-4000-8000-000000000001"';

it.each([
  [{ audit_log_destination_id: id }, 'Two destinations'],
  [{ endpoint: 'null' }, 'Missing destination'],
  [{ endpoint: 'null', audit_log_destination_id: id }, 'Attribute without an endpoint'],
  [{ authorization_wo_version: 'null' }, 'Missing authorization_wo_version'],
])('refuses %j while planning', async (more, summary) => {
  const { terraform } = scene();
  await terraform.write({ 'main.tf': webhook(more) });
  expect(await diagnosticsOf(terraform, 'plan')).toMatchObject([{ severity: 'error', summary }]);
});
