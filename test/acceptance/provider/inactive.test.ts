import type { Receiver } from '#mock/receiver';
import { diagnosticsOf } from './diagnostics';
import { useScene } from './scene';

const scene = useScene();
let receiver: Receiver;

function configuration(webhook: string): string {
  return `
resource "konnectaudit_destination" "siem" {
  name                     = "siem"
  endpoint                 = "${receiver.url}"
  authorization_wo         = "Splunk token"
  authorization_wo_version = "1"
}

resource "konnectaudit_webhook" "eu" {
  audit_log_destination_id = konnectaudit_destination.siem.id
  ${webhook}
}
`;
}

/** Applies, and loses the delivery after that. */
async function applyAndLoseDelivery(webhook: string): Promise<void> {
  const { terraform } = scene();
  await terraform.write({ 'main.tf': configuration(webhook) });
  await terraform.apply();
  await terraform.expectEmptyPlan();
  await loseDelivery();
}

/** Lets the receiver refuse the next events until Konnect gives up. */
async function loseDelivery(): Promise<void> {
  const { konnect, organization, call } = scene();
  receiver.replyAlways(500);
  await call('GET', '/eu/v2/control-planes');
  await konnect.clock.idle();
  expect(organization.webhooks.get('eu')).toMatchObject({ enabled: true, state: 'inactive' });
}

beforeEach(async () => {
  receiver = await scene().konnect.openReceiver();
});
afterEach(() => receiver.close());

it('warns while planning, and has nothing to do (warn, which it is when not set)', async () => {
  const { terraform } = scene();
  await applyAndLoseDelivery('');
  await terraform.expectEmptyPlan();
  expect(await diagnosticsOf(terraform, 'plan')).toEqual([
    {
      severity: 'warning',
      summary: 'Audit events are not delivered',
      detail:
        'Konnect stopped delivering the audit events of region "eu" after failed attempts, and nothing in this plan changes that: mend the receiver, then set on_inactive to "resume". Events stay recoverable by a replay for 7 days',
      code: 'resource "konnectaudit_webhook" "eu" {',
    },
  ]);
});

it('plans the way back to active, and goes it (resume)', async () => {
  const { terraform, organization } = scene();
  await applyAndLoseDelivery('on_inactive = "resume"');
  const plan = await terraform.plan();
  expect(plan.text).toMatch(/~ webhook_status +=? "inactive" -> "active"/);
  expect(plan.text).toContain('Plan: 0 to add, 1 to change, 0 to destroy.');

  receiver.replyAlways(200);
  await terraform.apply({ plan });
  await terraform.expectEmptyPlan();
  expect(organization.webhooks.get('eu')).toMatchObject({ enabled: true, state: 'active' });
});

it('says what the receiver answered when delivery does not resume, and plans to resume again (resume)', async () => {
  const { terraform, konnect } = scene();
  await applyAndLoseDelivery('on_inactive = "resume"');
  const status = {
    webhook_enabled: true,
    webhook_status: 'inactive',
    last_attempt_at: '2026-01-02T03:04:05Z',
    last_response_code: 503,
  };
  const answer = { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(status) };
  konnect.faults.add({ path: '*/status', times: Infinity, effect: { kind: 'answer', answer } });
  const [diagnostic] = await diagnosticsOf(terraform, 'apply', { KONNECT_AUDIT_REQUEST_TIMEOUT: '1' });
  expect(diagnostic).toMatchObject({
    severity: 'error',
    summary: 'Delivery did not resume',
    detail:
      'The webhook of region "eu" was switched on again and is still "inactive" after 2 s: the last attempt at 2026-01-02T03:04:05Z met "503". Mend the receiver and apply again',
  });
  expect((await terraform.plan()).text).toContain('1 to change');
});

it('refuses to plan (error)', async () => {
  const { terraform } = scene();
  await applyAndLoseDelivery('on_inactive = "error"');
  expect(await diagnosticsOf(terraform, 'plan')).toEqual([
    {
      severity: 'error',
      summary: 'Audit events are not delivered',
      detail:
        'Konnect stopped delivering the audit events of region "eu" after failed attempts: mend the receiver, then set on_inactive to "resume" to switch delivery on again, or to "warn" to plan something else first, a destroy say',
      code: 'on_inactive = "error"',
    },
  ]);
});

it('keeps to its plan when delivery stops between plan and apply', async () => {
  const { terraform } = scene();
  await terraform.write({ 'main.tf': configuration('') });
  await terraform.apply();
  await terraform.write({ 'main.tf': configuration('on_inactive = "ignore"') });
  const plan = await terraform.plan();
  await loseDelivery();
  await terraform.apply({ plan });
  await terraform.expectEmptyPlan();
});

it('plans empty and says nothing (ignore)', async () => {
  const { terraform } = scene();
  await applyAndLoseDelivery('on_inactive = "ignore"');
  await terraform.expectEmptyPlan();
  expect(await diagnosticsOf(terraform, 'plan')).toEqual([]);
});

it('stands in the way of a destroy too, for which Terraform plans first, until told otherwise (error)', async () => {
  const { terraform, organization } = scene();
  await applyAndLoseDelivery('on_inactive = "error"');
  expect(await diagnosticsOf(terraform, 'destroy')).toMatchObject([{ summary: 'Audit events are not delivered' }]);
  await terraform.write({ 'main.tf': configuration('on_inactive = "ignore"') });
  await terraform.destroy();
  expect(organization.destinations.size).toBe(0);
});

it.each(['warn', 'error'])('lets a plan through that switches the webhook off (%s)', async (choice) => {
  const { terraform, organization } = scene();
  await applyAndLoseDelivery(`on_inactive = "${choice}"`);
  await terraform.write({ 'main.tf': configuration(`on_inactive = "${choice}"\n  enabled = false`) });
  expect(await diagnosticsOf(terraform, 'apply')).toEqual([]);
  await terraform.expectEmptyPlan();
  expect(organization.webhooks.get('eu')).toMatchObject({ enabled: false });
});
