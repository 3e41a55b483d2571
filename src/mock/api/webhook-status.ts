import type { WebhookStatus } from '#konnect/contract/status';
import { timestamp } from '#mock/timestamp';
import { destinationOf, webhookOf, type Organization, type StoredWebhook } from '#mock/world';
import type { Handler } from './handler';
import type { ApiProfile } from './profile';

export const getWebhookStatus: Handler<'getWebhookStatus'> = ({ caller: { organization }, host }, { profile }) =>
  statusOf(organization, webhookOf(organization, host), profile);

/** How the last attempt left the webhook. */
export function statusOf(organization: Organization, webhook: StoredWebhook, profile: ApiProfile): WebhookStatus {
  const { enabled, state, lastAttempt } = webhook;
  if (!destinationOf(organization, webhook))
    return { webhook_enabled: false, webhook_status: profile.statusUnconfigured };
  const status = { webhook_enabled: enabled, webhook_status: state };
  if (!lastAttempt) return status;
  return {
    ...status,
    last_attempt_at: timestamp(lastAttempt.at),
    ...(lastAttempt.code === undefined ? {} : { last_response_code: lastAttempt.code }),
    last_response_message: lastAttempt.message,
  };
}
