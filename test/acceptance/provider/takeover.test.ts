import { diagnosticsOf } from './diagnostics';
import { useScene } from './scene';

const scene = useScene();

const destination = `
resource "konnectaudit_destination" "siem" {
  name                     = "siem"
  endpoint                 = "https://collector.example.com/audit"
  authorization_wo         = "Splunk token"
  authorization_wo_version = "1"
}
`;

function webhook(more = ''): string {
  return `resource "konnectaudit_webhook" "this" {
  audit_log_destination_id = konnectaudit_destination.siem.id
  ${more}
}
`;
}

function idOf(name: string): string {
  const found = [...scene().organization.destinations.values()].find((destination) => destination.name === name);
  return found?.id ?? `no destination "${name}"`;
}

/** Lets somebody else in the organization take the region, and returns the id of their destination. */
async function takeRegion(): Promise<string> {
  const { call } = scene();
  const body = { name: 'theirs', endpoint: 'https://theirs.example.com', authorization: 'x', log_format: 'json' };
  await call('POST', '/global/v3/audit-log-destinations', body);
  await call('PATCH', '/eu/v3/audit-log-webhook', { audit_log_destination_id: idOf('theirs'), enabled: true });
  return idOf('theirs');
}

const code = 'resource "konnectaudit_webhook" "this" {';

it("leaves somebody else's webhook alone, and shows how to import it in the plan already", async () => {
  const { terraform, organization } = scene();
  const theirs = await takeRegion();
  await terraform.write({ 'main.tf': destination + webhook() });
  const message = {
    summary: 'Webhook exists already',
    detail: `The region "eu" already delivers to destination "${theirs}", and it has one webhook: import it with "terraform import konnectaudit_webhook.NAME eu", delete it first, or set overwrite_existing to true to take it over`,
    code,
  };
  expect(await diagnosticsOf(terraform, 'plan')).toEqual([{ severity: 'warning', ...message }]);
  expect(await diagnosticsOf(terraform, 'apply')).toContainEqual({ severity: 'error', ...message });
  expect(organization.webhooks.get('eu')).toMatchObject({ destinationId: theirs, enabled: true });
});

it("takes somebody else's webhook over when told to, and says so in the plan", async () => {
  const { terraform, organization } = scene();
  const theirs = await takeRegion();
  await terraform.write({ 'main.tf': destination + webhook('overwrite_existing = true') });
  expect(await diagnosticsOf(terraform, 'plan')).toEqual([
    {
      severity: 'warning',
      summary: 'Webhook is taken over',
      detail: `The region "eu" delivers to destination "${theirs}", which gets no more of its events: overwrite_existing is true, and the webhook becomes the one to create`,
      code,
    },
  ]);
  await terraform.applyAndSettle();
  expect(organization.webhooks.get('eu')).toMatchObject({ destinationId: idOf('siem'), enabled: true });
});

it('takes a webhook over that is bound as planned, as after an answer that was lost, and says so', async () => {
  const { terraform, call } = scene();
  await terraform.write({ 'main.tf': destination });
  await terraform.apply();
  await call('PATCH', '/eu/v3/audit-log-webhook', { audit_log_destination_id: idOf('siem'), enabled: true });
  await terraform.write({ 'main.tf': destination + webhook() });
  expect(await diagnosticsOf(terraform, 'plan')).toEqual([
    {
      severity: 'warning',
      summary: 'Webhook exists already',
      detail:
        'The region "eu" delivers as planned already, and that webhook is taken for the one to create: make sure that no other resource has it, as to delete one of them stops its delivery',
      code,
    },
  ]);
  await terraform.applyAndSettle();
});

it('plans where nobody may look', async () => {
  const { terraform, konnect } = scene();
  await terraform.write({ 'main.tf': destination + webhook() });
  const answer = { status: 403, headers: {}, body: '' };
  konnect.faults.add({ path: '/v3/audit-log-webhook', times: Infinity, effect: { kind: 'answer', answer } });
  expect((await terraform.plan()).text).toContain('Plan: 2 to add');
});
