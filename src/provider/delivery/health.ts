import type { WebhookStatus } from '#konnect/contract/status';
import { Unknown } from '#terraform/cty/unknown';
import type { Context } from '#terraform/framework/context';
import type { KnownHealth, PlannedHealth, Site } from './site';

/** Decides, by `on_inactive`, what a plan says about a webhook that stopped delivering and stays switched on. */
export async function planHealth(
  prior: KnownHealth,
  planned: PlannedHealth,
  site: Site,
  context: Pick<Context, 'warn'>,
): Promise<void> {
  if (prior.webhook_status !== 'inactive' || planned.enabled !== true) return;
  const answer = await site.status().then(lastResponse, () => 'it was inactive when last seen');
  judgeHealth(planned, `Konnect stopped delivering the audit events of ${site.name}: ${answer}`, context);
}

/**
 * As {@link planHealth}, knowing what is the matter. A webhook that changes where or whether it delivers (its planned
 * `webhook_status` is unknown) may be cured by that, and is not warned of.
 *
 * `error` plans the same change as `resume`, and it is the apply that fails: a plan that fails would stand in the way of
 * a destroy, before which Terraform plans as well.
 */
export function judgeHealth(planned: PlannedHealth, found: string, { warn }: Pick<Context, 'warn'>): void {
  const mayBeCured = planned.webhook_status instanceof Unknown;
  if (planned.on_inactive === 'resume' || (planned.on_inactive === 'error' && !mayBeCured))
    planned.webhook_status = 'active';
  if (mayBeCured) return;
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

/** Warns of a plan that stops the delivery. */
export function warnOfSwitchingOff(
  prior: { readonly enabled: boolean | null },
  planned: Pick<PlannedHealth, 'enabled'>,
  site: Site,
  { warn }: Pick<Context, 'warn'>,
): void {
  if (prior.enabled !== true || planned.enabled !== false) return;
  warn('Delivery is switched off', `Konnect stops delivering the audit events of ${site.name} when this is applied`, [
    { attribute: 'enabled' },
  ]);
}

/** The status in the end. What was planned stays as planned; the next refresh sees what became of it. */
export async function settledStatus(
  { webhook_status: planned }: Pick<PlannedHealth, 'webhook_status'>,
  site: Site,
): Promise<string | null> {
  if (!(planned instanceof Unknown)) return planned;
  const { webhook_status } = await site.status();
  return webhook_status ?? null;
}

/** What the last attempt met, in words. */
export function lastResponse(status: WebhookStatus): string {
  const answer = [status.last_response_code, status.last_response_message].filter(
    (part) => part !== null && part !== undefined,
  );
  if (status.last_attempt_at === null || status.last_attempt_at === undefined) return 'no attempt was made';
  return `the last attempt at ${status.last_attempt_at} met ${answer.length === 0 ? 'no answer' : `"${answer.join(' ')}"`}`;
}
