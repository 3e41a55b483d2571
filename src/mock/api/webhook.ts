import type { Webhook } from '#konnect/contract/webhook';
import { notFound } from '#mock/problem';
import { destinationOf, webhookOf, type StoredWebhook } from '#mock/world';
import { bindWebhook, unbindWebhook } from './bind-webhook';
import type { Handler } from './handler';

/** A webhook of version 2 is seen here as one without a destination. */
export const getWebhook: Handler<'getWebhook'> = ({ caller: { organization }, host }, { profile }) => {
  const webhook = webhookOf(organization, host);
  if (!destinationOf(organization, webhook) && profile.webhookUnconfigured === '404') throw notFound();
  return shown(webhook);
};

export const updateWebhook: Handler<'updateWebhook'> = ({ caller: { organization }, host, body }, desk) => {
  const webhook = webhookOf(organization, host);
  bindWebhook(webhook, body, organization, desk);
  return shown(webhook);
};

/** Leaves the region as it was before its first webhook. */
export const deleteWebhook: Handler<'deleteWebhook'> = ({ caller: { organization }, host }, desk) => {
  const webhook = webhookOf(organization, host);
  if (!destinationOf(organization, webhook)) throw notFound();
  unbindWebhook(webhook, organization, desk);
};

function shown({ destinationId = '', enabled }: StoredWebhook): Webhook {
  return { audit_log_destination_id: destinationId, enabled };
}
