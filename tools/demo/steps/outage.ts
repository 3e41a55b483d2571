import { check } from '#tools/demo/check';
import type { Tell } from '#tools/demo/tell-story';
import type { Plan } from '#terraform/testing/workspace';
import type { Deployment } from './deploy';
import { driftOf } from './plan-lines';

/** Konnect tries five times within 15 s: its clock is run ahead, so that nobody sits through them. */
export async function loseDelivery(tell: Tell, { terraform, konnect }: Deployment): Promise<Plan> {
  const { mock, receiver, call } = konnect;
  await mock.clock.idle();
  receiver.replyAlways(500);
  await call('GET', '/eu/v2/control-planes');
  await mock.clock.idle();
  const attempts = receiver.posts.filter(({ reply }) => reply === 500).map(({ at }) => at);
  const seconds = Math.round(((attempts.at(-1) ?? 0) - (attempts[0] ?? 0)) / 1000);
  check(attempts.length === 5, `Konnect tried ${attempts.length} times and not 5`);

  const plan = await terraform.plan();
  const { found, planned } = driftOf(plan, 'webhook_status');
  check(found === 'webhook_status = "active" -> "inactive"', `the plan finds "${found ?? 'no change'}"`);
  check(planned === 'webhook_status = "inactive" -> "active"', `the plan has "${planned ?? 'no change'}"`);
  tell.outcome(`${attempts.length} attempts in ${seconds} s of Konnect's time`);
  tell.show(`found  ${found}`, `plan   ${planned}`);
  return plan;
}

export async function resumeDelivery(
  tell: Tell,
  { terraform, plan, konnect }: Deployment & { plan: Plan },
): Promise<void> {
  const { mock, receiver, call } = konnect;
  receiver.replyAlways(200);
  await terraform.apply({ plan });
  check(konnect.webhook()?.state === 'active', 'the webhook is still inactive');
  await terraform.expectEmptyPlan();

  const before = receiver.records.length;
  await call('GET', '/eu/v2/control-planes');
  await mock.clock.idle();
  check(receiver.records.length > before, 'events still do not arrive');
  tell.outcome('active, events arrive again');
}
