import type { WebhookStatus } from '#konnect/contract/status';
import { Unknown } from '#terraform/cty/unknown';
import type { Context } from '#terraform/framework/context';
import type { Proposed, State } from '#terraform/framework/model';
import type { attributes } from './schema';

/** Whether a plan leaves a webhook that stopped delivering switched on. */
export function isLost(prior: State<typeof attributes>, planned: Proposed<typeof attributes>): boolean {
  return prior.webhook_status === 'inactive' && planned.enabled === true;
}

/**
 * Decides, by `on_inactive`, what a plan says about a webhook that is lost. One that changes where or whether it delivers
 * (its planned `webhook_status` is unknown) may be the very cure, and is not warned of.
 *
 * `error` plans the same change as `resume`, and it is the apply that fails: a plan that fails would stand in the way of
 * a destroy, before which Terraform plans as well.
 *
 * @param answer what the last attempt met, as {@link lastResponse} says it
 */
export function planHealth(
  prior: State<typeof attributes>,
  planned: Proposed<typeof attributes>,
  answer: string,
  { warn }: Pick<Context, 'warn'>,
): void {
  const mayBeCured = planned.webhook_status instanceof Unknown;
  if (planned.on_inactive === 'resume' || (planned.on_inactive === 'error' && !mayBeCured))
    planned.webhook_status = 'active';
  if (mayBeCured) return;
  const found = `Konnect stopped delivering the audit events of region "${prior.region ?? ''}": ${answer}`;
  switch (planned.on_inactive) {
    case 'error':
      warn(
        'Audit events are not delivered',
        `${found}. The apply will fail, as on_inactive is "error": mend the receiver, then set on_inactive to "resume"`,
        [{ attribute: 'on_inactive' }],
      );
      break;
    case 'warn':
      warn(
        'Audit events are not delivered',
        `${found}. Nothing in this plan changes that: mend the receiver, then set on_inactive to "resume". Events stay recoverable by a replay for 7 days`,
        [{ attribute: 'webhook_status' }],
      );
  }
}

/** What the last attempt met, in words. */
export function lastResponse(status: WebhookStatus): string {
  const answer = [status.last_response_code, status.last_response_message].filter(
    (part) => part !== null && part !== undefined,
  );
  if (status.last_attempt_at === null || status.last_attempt_at === undefined) return 'no attempt was made';
  return `the last attempt at ${status.last_attempt_at} met ${answer.length === 0 ? 'no answer' : `"${answer.join(' ')}"`}`;
}
