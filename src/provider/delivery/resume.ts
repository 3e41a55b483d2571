import { systemClock } from '#clock';
import type { WebhookStatus } from '#konnect/contract/status';
import type { ConfiguredContext } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Session } from '#provider/session';
import { lastResponse } from './health';
import type { Site } from './site';

const path = [{ attribute: 'webhook_status' }];

/** For an apply that `on_inactive = "error"` lets fail. */
export async function refuseToGoOn(site: Site): Promise<never> {
  throw new DiagnosticError(
    'Audit events are not delivered',
    `Konnect stopped delivering the audit events of ${site.name}: ${lastResponse(await site.status())}. Mend the receiver, then set on_inactive to "resume" to switch delivery on again, or to "warn" to apply something else first`,
    [{ attribute: 'on_inactive' }],
  );
}

/**
 * Switches delivery on again by `write`, and waits for the first attempt after it that succeeds. Throws when one fails
 * for good, and when the webhook is not active in time; only warns when there was nothing to deliver.
 */
export async function resume(
  site: Site,
  write: () => Promise<void>,
  { client, signal, warn }: ConfiguredContext<Session>,
): Promise<void> {
  const { last_attempt_at: before } = await site.status();
  await write();
  for (let waitedMs = 0; ; waitedMs += 1000) {
    const status = await site.status();
    const progress = progressOf(status, before);
    if (progress === 'delivered') return;
    if (progress === 'failed' || waitedMs >= client.patienceMs) {
      if (progress !== 'untried') throw notResumed(site, waitedMs / 1000, status);
      warn(
        'Delivery is switched on and not tried yet',
        `Konnect had nothing to deliver from ${site.name} within ${waitedMs / 1000} s: the next plan tells how the first attempt ended`,
        path,
      );
      return;
    }
    await systemClock.sleep(1000, signal);
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

/** The error for a webhook that is not active `seconds` after it was switched on again. */
function notResumed({ name }: Site, seconds: number, status: WebhookStatus): DiagnosticError {
  return new DiagnosticError(
    'Delivery did not resume',
    `The webhook of ${name} was switched on again and is "${status.webhook_status ?? 'unknown'}" after ${seconds} s: ${lastResponse(status)}. Mend the receiver and apply again`,
    path,
  );
}
