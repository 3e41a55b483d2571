import { systemClock } from '#clock';
import type { WebhookStatus } from '#konnect/contract/status';
import type { ResourceContext } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { patienceOf } from '#provider/patience';
import type { Session } from '#provider/session';
import { lastResponse } from './health';
import type { PlannedHealth, Site } from './site';

const path = [{ attribute: 'webhook_status' }];
const pollMs = 1000;

/** How long an attempt is waited for when there may be nothing to deliver, ms: a minute, or half of the limit. */
const quietMs = 60_000;

/** For an apply that `on_inactive = "error"` lets fail. */
export async function refuseToGoOn(site: Site): Promise<never> {
  throw new DiagnosticError(
    'Audit events are not delivered',
    `Konnect stopped delivering the audit events of ${site.name}: ${lastResponse(await site.status())}. Mend the receiver, then set on_inactive to "resume" to switch delivery on again, or to "warn" to apply something else first`,
    [{ attribute: 'on_inactive' }],
  );
}

/** What a webhook is about, as far as it decides where it delivers to. */
interface Aimed {
  readonly audit_log_destination_id: string | null;
  /** @default it has none of its own */
  readonly endpoint?: string | null;
}

/**
 * Whether an update is confirmed by a delivery: one that aims elsewhere, so that with `create_before_destroy` the
 * destination of before stays until the new one has taken something.
 */
export function isConfirmed(prior: Aimed, planned: Aimed & Pick<PlannedHealth, 'enabled' | 'on_inactive'>): boolean {
  const isElsewhere =
    prior.audit_log_destination_id !== planned.audit_log_destination_id || prior.endpoint !== planned.endpoint;
  return isElsewhere && planned.enabled === true && planned.on_inactive === 'resume';
}

/**
 * Switches delivery on, again or to elsewhere, by `write`, and waits for the first attempt after it that succeeds. Throws
 * when one fails for good, and when the webhook is not active in time; only warns when there was nothing to deliver.
 */
export async function resume(
  site: Site,
  write: () => Promise<void>,
  { signal, timeouts, warn }: ResourceContext<Session>,
): Promise<void> {
  const patienceMs = patienceOf(timeouts.update);
  const began = systemClock.now();
  const { last_attempt_at: before } = await site.status();
  await write();
  for (;;) {
    const status = await site.status();
    const progress = progressOf(status, before);
    if (progress === 'delivered') return;
    const waitedMs = systemClock.now() - began;
    const isEnough = waitedMs + pollMs > (progress === 'untried' ? Math.min(quietMs, patienceMs / 2) : patienceMs);
    if (progress === 'failed' || isEnough) {
      if (progress !== 'untried') throw notResumed(site, waitedMs, status);
      warn(
        'Delivery is switched on and not tried yet',
        `Konnect had nothing to deliver from ${site.name} within ${inSeconds(waitedMs)} s: the next plan tells how the first attempt ended`,
        path,
      );
      return;
    }
    await systemClock.sleep(pollMs, signal);
  }
}

/** @param before when the last attempt was, at the time when delivery was switched on */
export function progressOf(
  status: WebhookStatus,
  before: string | null | undefined,
): 'untried' | 'waiting' | 'delivered' | 'failed' {
  const isTried = (status.last_attempt_at ?? before) !== before;
  if (status.webhook_status !== 'active') return isTried ? 'failed' : 'waiting';
  if (!isTried) return 'untried';
  const code = status.last_response_code ?? 200;
  return code >= 200 && code < 300 ? 'delivered' : 'waiting';
}

/** The error for a webhook that is not active so many milliseconds after it was switched on. */
function notResumed({ name }: Site, waitedMs: number, status: WebhookStatus): DiagnosticError {
  return new DiagnosticError(
    'Delivery did not resume',
    `The webhook of ${name} was switched on and is "${status.webhook_status ?? 'unknown'}" after ${inSeconds(waitedMs)} s: ${lastResponse(status)}. Mend the receiver and apply again`,
    path,
  );
}

function inSeconds(ms: number): number {
  return Math.round(ms / 1000);
}
