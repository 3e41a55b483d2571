import type { Region } from '#konnect/contract/region';
import type { WebhookStatus } from '#konnect/contract/status';
import { Unknown } from '#terraform/cty/unknown';
import type { Context } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Proposed, State } from '#terraform/framework/model';
import type { attributes } from './schema';

/**
 * Decides, by `on_inactive`, what a plan says about a webhook that stopped delivering. One that changes where or whether
 * it delivers (its planned `webhook_status` is unknown) may be the very cure, and is neither warned of nor refused.
 */
export function planHealth(
  prior: State<typeof attributes>,
  planned: Proposed<typeof attributes>,
  context: Context,
): void {
  if (prior.webhook_status !== 'inactive' || planned.enabled !== true) return;
  if (planned.on_inactive === 'resume') planned.webhook_status = 'active';
  if (planned.webhook_status instanceof Unknown) return;
  const found = `Konnect stopped delivering the audit events of region "${prior.region ?? ''}" after failed attempts`;
  switch (planned.on_inactive) {
    case 'error':
      throw new DiagnosticError(
        'Audit events are not delivered',
        `${found}: mend the receiver, then set on_inactive to "resume" to switch delivery on again, or to "warn" to plan something else first, a destroy say`,
        [{ attribute: 'on_inactive' }],
      );
    case 'warn':
      context.warn(
        'Audit events are not delivered',
        `${found}, and nothing in this plan changes that: mend the receiver, then set on_inactive to "resume". Events stay recoverable by a replay for 7 days`,
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

/** The error for a webhook that is not active `seconds` after it was switched on again. */
export function stillInactive(region: Region, seconds: number, status: WebhookStatus): DiagnosticError {
  return new DiagnosticError(
    'Delivery did not resume',
    `The webhook of region "${region}" was switched on again and is still "${status.webhook_status ?? 'unknown'}" after ${seconds} s: ${lastResponse(status)}. Mend the receiver and apply again`,
    [{ attribute: 'webhook_status' }],
  );
}
