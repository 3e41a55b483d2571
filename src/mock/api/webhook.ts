import type { Webhook } from '#konnect/contract/webhook';
import { notFound, Refusal } from '#mock/problem';
import { webhookOf, type StoredWebhook } from '#mock/world';
import type { Handler } from './handler';

export const getWebhook: Handler<'getWebhook'> = ({ caller, host }, { profile }) => {
  const webhook = webhookOf(caller.organization, host);
  if (webhook.destinationId === undefined && profile.webhookUnconfigured === '404') throw notFound();
  return shown(webhook);
};

/**
 * What is left out stays as it is. Enabling starts over: the region is ready again, as if no delivery had been tried.
 */
export const updateWebhook: Handler<'updateWebhook'> = ({ caller: { organization }, host, body }) => {
  const webhook = webhookOf(organization, host);
  const destinationId = body.audit_log_destination_id ?? webhook.destinationId;
  if (destinationId === undefined) throw noDestination();
  if (!organization.destinations.has(destinationId))
    throw notFound(`Audit log destination "${destinationId}" not found`);

  webhook.destinationId = destinationId;
  webhook.enabled = body.enabled ?? webhook.enabled;
  if (body.enabled) startOver(webhook);
  return shown(webhook);
};

/** Leaves the region as it was before its first webhook. */
export const deleteWebhook: Handler<'deleteWebhook'> = ({ caller, host }) => {
  const webhook = webhookOf(caller.organization, host);
  if (webhook.destinationId === undefined) throw notFound();
  delete webhook.destinationId;
  webhook.enabled = false;
  startOver(webhook);
};

function startOver(webhook: StoredWebhook): void {
  webhook.state = 'active';
  delete webhook.lastAttempt;
}

function shown({ destinationId = '', enabled }: StoredWebhook): Webhook {
  return { audit_log_destination_id: destinationId, enabled };
}

function noDestination(): Refusal {
  return new Refusal(400, 'Required field missing', [{ field: 'audit_log_destination_id', reason: 'cannot be blank' }]);
}
