import { check } from '#tools/demo/check';
import type { Tell } from '#tools/demo/tell-story';
import type { Plan, Workspace } from '#terraform/testing/workspace';
import type { Deployment } from './deploy';
import { driftOf } from './plan-lines';

export async function expectNothingToDo(tell: Tell, terraform: Workspace): Promise<void> {
  await terraform.expectEmptyPlan();
  tell.outcome('nothing to do');
}

export async function switchOff(tell: Tell, { terraform, konnect }: Deployment): Promise<Plan> {
  const { status } = await konnect.call('PATCH', '/eu/v3/audit-log-webhook', { enabled: false });
  check(status === 200, `switching off was answered with ${status}`);
  const plan = await terraform.plan();
  const { found, planned } = driftOf(plan, 'enabled');
  check(found === 'enabled = true -> false', `the plan finds "${found ?? 'no change'}"`);
  check(planned === 'enabled = false -> true', `the plan has "${planned ?? 'no change'}"`);
  tell.outcome('the plan switches it on again');
  tell.show(`found  ${found}`, `plan   ${planned}`);
  return plan;
}

export async function repair(tell: Tell, { terraform, plan, konnect }: Deployment & { plan: Plan }): Promise<void> {
  await terraform.apply({ plan });
  check(konnect.webhook()?.enabled === true, 'the webhook is still switched off');
  await terraform.expectEmptyPlan();
  tell.outcome('switched on, nothing left to do');
}
