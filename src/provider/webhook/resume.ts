import { systemClock } from '#clock';
import type { Region } from '#konnect/contract/region';
import type { WebhookStatus } from '#konnect/contract/status';
import type { ConfiguredContext } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Session } from '#provider/session';
import { lastResponse } from './health';

type Context = ConfiguredContext<Session>;

const path = [{ attribute: 'webhook_status' }];

/** For an apply that `on_inactive = "error"` lets fail. */
export async function refuseToGoOn(region: Region, { client, signal }: Context): Promise<never> {
  const status = await client.konnect.webhook(region).status({ signal });
  throw new DiagnosticError(
    'Audit events are not delivered',
    `Konnect stopped delivering the audit events of region "${region}": ${lastResponse(status)}. Mend the receiver, then set on_inactive to "resume" to switch delivery on again, or to "warn" to apply something else first`,
    [{ attribute: 'on_inactive' }],
  );
}

/**
 * Switches delivery on again by `write`, and waits for the first attempt after it that succeeds. Throws when one fails
 * for good, and when the webhook is not active in time; only warns when there was nothing to deliver.
 */
export async function resume(region: Region, write: () => Promise<void>, context: Context): Promise<void> {
  const { client, signal, warn } = context;
  const webhook = client.konnect.webhook(region);
  const { last_attempt_at: before } = await webhook.status({ signal });
  await write();
  for (let waitedMs = 0; ; waitedMs += 1000) {
    const status = await webhook.status({ signal });
    const progress = progressOf(status, before);
    if (progress === 'delivered') return;
    if (progress === 'failed' || waitedMs >= client.patienceMs) {
      if (progress !== 'untried') throw notResumed(region, waitedMs / 1000, status);
      warn(
        'Delivery is switched on and not tried yet',
        `Konnect had nothing to deliver from region "${region}" within ${waitedMs / 1000} s: the next plan tells how the first attempt ended`,
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
function notResumed(region: Region, seconds: number, status: WebhookStatus): DiagnosticError {
  return new DiagnosticError(
    'Delivery did not resume',
    `The webhook of region "${region}" was switched on again and is "${status.webhook_status ?? 'unknown'}" after ${seconds} s: ${lastResponse(status)}. Mend the receiver and apply again`,
    path,
  );
}
