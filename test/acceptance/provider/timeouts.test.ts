import { useScene } from './scene';

const scene = useScene();

function configuration(limit: string): string {
  const timeouts = `timeouts = { update = "${limit}", delete = "${limit}" }`;
  return `
resource "konnectaudit_destination" "siem" {
  name                     = "siem"
  endpoint                 = "https://collector.example.com/audit"
  authorization_wo         = "Splunk token"
  authorization_wo_version = "1"
  ${timeouts}
}

resource "konnectaudit_webhook" "eu" {
  region                   = "eu"
  audit_log_destination_id = konnectaudit_destination.siem.id
  ${timeouts}
}
`;
}

/** How many calls have changed something so far. */
function changes(): number {
  return scene()
    .konnect.ledger.entries()
    .filter(({ event }) => event.type === 'access').length;
}

it('are kept beside what Konnect knows: a change of them alone asks Konnect for none', async () => {
  const { terraform } = scene();
  await terraform.write({ 'main.tf': configuration('5m') });
  await terraform.applyAndSettle();
  const before = changes();
  await terraform.write({ 'main.tf': configuration('300s') });
  await terraform.expectEmptyPlan(); // as long, written otherwise

  await terraform.write({ 'main.tf': configuration('6m') });
  const { text } = await terraform.plan();
  expect(text).toContain('Plan: 0 to add, 2 to change, 0 to destroy.');
  expect(text).not.toContain('known after apply');
  await terraform.applyAndSettle();
  expect(changes()).toBe(before);
  expect(await terraform.attributesOf('konnectaudit_webhook.eu')).toMatchObject({
    timeouts: { create: null, update: '6m', delete: '6m' },
  });
});
