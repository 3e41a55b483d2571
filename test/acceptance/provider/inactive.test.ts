import type { Receiver } from '#mock/receiver';
import { diagnosticsOf, messageOf } from './diagnostics';
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
      detail: expect.stringMatching(
        /^Konnect stopped delivering the audit events of region "eu": the last attempt at \S+Z met "500 Internal Server Error"\. Nothing in this plan changes that: mend the receiver, then set on_inactive to "resume"/,
      ),
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

it('waits for a first delivery that succeeds, and says what the receiver answered when one fails (resume)', async () => {
  const { terraform } = scene();
  await applyAndLoseDelivery('on_inactive = "resume"');
  receiver.replyAlways(401);
  const [diagnostic] = await diagnosticsOf(terraform, 'apply');
  expect(diagnostic).toMatchObject({
    severity: 'error',
    summary: 'Delivery did not resume',
    detail: expect.stringMatching(
      /^The webhook of region "eu" was switched on and is "inactive" after \d+ s: the last attempt at \S+Z met "401 Unauthorized"\. Mend/,
    ),
  });
  expect((await terraform.plan()).text).toContain('1 to change');

  receiver.replyAlways(200);
  const received = receiver.posts.length;
  await terraform.apply();
  expect(receiver.posts.length).toBeGreaterThan(received);
  await terraform.expectEmptyPlan();
});

it('says that nothing was delivered yet when there is nothing to deliver (resume)', async () => {
  const { terraform, konnect } = scene();
  await applyAndLoseDelivery('on_inactive = "resume"\n  timeouts = { update = "6s" }');
  const status = { webhook_enabled: true, webhook_status: 'active' };
  const answer = { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(status) };
  const plan = await terraform.plan();
  konnect.faults.add({ path: '*/status', times: Infinity, effect: { kind: 'answer', answer } });
  const { output } = await terraform.apply({ plan });
  expect(output).toContain('Delivery is switched on and not tried yet');
});

it('waits no longer than timeouts.update for a webhook that does not become active (resume)', async () => {
  const { terraform, konnect } = scene();
  await applyAndLoseDelivery('on_inactive = "resume"\n  timeouts = { update = "6s" }');
  const status = { webhook_enabled: true, webhook_status: 'inactive' };
  const answer = { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(status) };
  const plan = await terraform.plan();
  konnect.faults.add({ path: '*/status', times: Infinity, effect: { kind: 'answer', answer } });
  const applied = await terraform.run(['apply', '-no-color', plan.file]);
  expect(applied.exitCode).toBe(1);
  // Within ten minutes, which is the limit when nothing is said; and in our words, not in those for an apply that was cut off.
  expect(messageOf(applied)).toMatch(/switched on and is "inactive" after \d+ s: no attempt was made\. Mend/);
});

it('lets the apply fail, and warns of that in the plan (error)', async () => {
  const { terraform, organization } = scene();
  await applyAndLoseDelivery('on_inactive = "error"');
  expect(await diagnosticsOf(terraform, 'plan')).toEqual([
    {
      severity: 'warning',
      summary: 'Audit events are not delivered',
      detail: expect.stringContaining('The apply will fail, as on_inactive is "error"'),
      code: 'on_inactive = "error"',
    },
  ]);
  const errors = (await diagnosticsOf(terraform, 'apply')).filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([{ summary: 'Audit events are not delivered', code: 'on_inactive = "error"' }]);
  expect(organization.webhooks.get('eu')).toMatchObject({ state: 'inactive' });
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

it('does not stand in the way of a destroy (error)', async () => {
  const { terraform, organization } = scene();
  await applyAndLoseDelivery('on_inactive = "error"');
  await terraform.destroy();
  expect(organization.destinations.size).toBe(0);
});

it.each(['warn', 'error'])('lets a plan through that switches the webhook off (%s)', async (choice) => {
  const { terraform, organization } = scene();
  await applyAndLoseDelivery(`on_inactive = "${choice}"`);
  await terraform.write({ 'main.tf': configuration(`on_inactive = "${choice}"\n  enabled = false`) });
  const diagnostics = await diagnosticsOf(terraform, 'apply');
  expect(new Set(diagnostics.map(({ summary }) => summary))).toEqual(new Set(['Delivery is switched off']));
  await terraform.expectEmptyPlan();
  expect(organization.webhooks.get('eu')).toMatchObject({ enabled: false });
});
