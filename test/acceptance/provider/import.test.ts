import { messageOf } from './diagnostics';
import { useScene } from './scene';

const scene = useScene();

const configuration = `
resource "konnectaudit_destination" "siem" {
  name                     = "siem"
  endpoint                 = "https://collector.example.com/audit"
  log_format               = "json"
  authorization_wo         = "Splunk ours"
  authorization_wo_version = "1"
}

resource "konnectaudit_webhook" "eu" {
  audit_log_destination_id = konnectaudit_destination.siem.id
}
`;

/** Makes by hand what the configuration describes, and returns the id of the destination. */
async function makeByHand(): Promise<string> {
  const { call, organization } = scene();
  const endpoint = 'https://collector.example.com/audit';
  const body = { name: 'siem', endpoint, authorization: 'Splunk theirs', log_format: 'json' };
  await call('POST', '/global/v3/audit-log-destinations', body);
  const [id = ''] = organization.destinations.keys();
  await call('PATCH', '/eu/v3/audit-log-webhook', { audit_log_destination_id: id, enabled: true });
  return id;
}

it('imports both resources by command, and has only the authorization left to send', async () => {
  const { terraform, organization } = scene();
  const id = await makeByHand();
  await terraform.write({ 'main.tf': configuration });
  await terraform.import('konnectaudit_destination.siem', id);
  await terraform.import('konnectaudit_webhook.eu', 'eu');

  const plan = await terraform.plan();
  const changes = plan.json.resource_changes?.map(({ address, change: { actions } }) => [address, actions]);
  expect(changes).toEqual([
    ['konnectaudit_destination.siem', ['update']],
    ['konnectaudit_webhook.eu', ['no-op']],
  ]);
  await terraform.apply({ plan });
  await terraform.expectEmptyPlan();
  expect([...organization.destinations.values()]).toMatchObject([{ id, authorization: 'Splunk ours' }]);
});

it('imports both resources by block', async () => {
  const { terraform, organization } = scene();
  const id = await makeByHand();
  const blocks = `
import {
  to = konnectaudit_destination.siem
  id = "${id}"
}
import {
  to = konnectaudit_webhook.eu
  id = "eu"
}
`;
  await terraform.write({ 'main.tf': configuration + blocks });
  const plan = await terraform.plan();
  expect(plan.text).toContain('Plan: 2 to import, 0 to add, 1 to change, 0 to destroy.');
  await terraform.apply({ plan });
  await terraform.expectEmptyPlan();
  expect(organization.destinations.size).toBe(1);
});

it('imports all that there is with configuration that Terraform generates, and changes nothing', async () => {
  const { terraform, organization, call } = scene();
  const id = await makeByHand();
  const inline = { endpoint: 'https://own.example.com/audit', log_format: 'cps', authorization: 'x', enabled: true };
  await call('PATCH', '/us/v2/audit-log-webhook', inline);
  await call('POST', '/eu/v3/portals', { name: 'docs' });
  const [portal = ''] = organization.portals.keys();
  const body = { audit_log_destination_id: id, enabled: false };
  await call('PATCH', `/eu/v3/portals/${portal}/audit-log-webhook`, body);
  const imports = { destination: id, webhook: 'eu', portal_webhook: `eu/${portal}` };
  const block = ([type, from]: readonly [string, string], label = 'this'): string =>
    `import {\n  to = konnectaudit_${type}.${label}\n  id = "${from}"\n}\n`;
  const blocks = [...Object.entries(imports).map((entry) => block(entry)), block(['webhook', 'us'], 'own')];
  await terraform.write({ 'main.tf': blocks.join('') });
  const planned = await terraform.run(['plan', '-no-color', '-generate-config-out=generated.tf', '-out=plan.tfplan']);
  expect(planned.output).toContain('Plan: 4 to import, 0 to add, 0 to change, 0 to destroy.');
  await terraform.run(['apply', '-no-color', 'plan.tfplan']);
  await terraform.expectEmptyPlan();
  expect([...organization.destinations.values()]).toMatchObject([{ id, authorization: 'Splunk theirs' }]);
  await terraform.write({ 'generated.tf': '' });
});

it('imports a webhook by organization and region', async () => {
  const { terraform, organization } = scene();
  const id = await makeByHand();
  await terraform.write({ 'main.tf': configuration });
  await terraform.import('konnectaudit_destination.siem', id);
  await terraform.import('konnectaudit_webhook.eu', `${organization.id}/eu`);
  expect(await terraform.attributesOf('konnectaudit_webhook.eu')).toMatchObject({ id: 'eu', org_id: organization.id });
});

it.each([
  [
    'konnectaudit_destination.siem',
    'siem',
    'Cannot import destination "siem" is no id of a destination: use its UUID, as the API lists it',
  ],
  ['konnectaudit_destination.siem', '0d2f5a4e-0000-4000-8000-000000000001', 'Cannot import non-existent remote object'],
  [
    'konnectaudit_webhook.eu',
    'xx',
    'Cannot import webhook "xx" is none of us, eu, au, me, in, sg: use one of them, or ORG_ID/REGION',
  ],
  ['konnectaudit_webhook.eu', 'global', '"global" serves what a whole organization shares'],
  [
    'konnectaudit_webhook.eu',
    'another/eu',
    'Token of another organization The state is of organization "another", and the token belongs to',
  ],
  ['konnectaudit_webhook.eu', 'us', 'Cannot import non-existent remote object'],
])('refuses to import %s from "%s"', async (address, id, sentence) => {
  const { terraform } = scene();
  await terraform.write({ 'main.tf': configuration });
  const result = await terraform.run(['import', '-no-color', '-input=false', address, id]);
  expect(result.exitCode).toBe(1);
  expect(messageOf(result)).toContain(sentence);
});
