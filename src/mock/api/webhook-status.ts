import type { WebhookStatus } from '#konnect/contract/status';
import { timestamp } from '#mock/timestamp';
import { webhookOf } from '#mock/world';
import type { Handler } from './handler';

/** How the last attempt left the webhook. */
export const getWebhookStatus: Handler<'getWebhookStatus'> = ({ caller, host }, { profile }): WebhookStatus => {
  const { destinationId, enabled, state, lastAttempt } = webhookOf(caller.organization, host);
  if (destinationId === undefined) return { webhook_enabled: false, webhook_status: profile.statusUnconfigured };
  const status = { webhook_enabled: enabled, webhook_status: state };
  if (!lastAttempt) return status;
  return {
    ...status,
    last_attempt_at: timestamp(lastAttempt.at),
    ...(lastAttempt.code === undefined ? {} : { last_response_code: lastAttempt.code }),
    last_response_message: lastAttempt.message,
  };
};
