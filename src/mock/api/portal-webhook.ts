import type { PortalWebhook } from '#konnect/contract/portal-webhook';
import { notFound } from '#mock/problem';
import type { StoredWebhook } from '#mock/world';
import { bindWebhook, unbindWebhook } from './bind-webhook';
import type { Handler } from './handler';
import { findPortal } from './portals';
import { statusOf } from './webhook-status';

export const getPortalWebhook: Handler<'getPortalWebhook'> = ({ caller, host, params }, { profile }) => {
  const { webhook } = findPortal(caller.organization, host, params.portalId);
  if (webhook.destinationId === undefined && profile.portalUnconfigured === '404') throw notFound();
  return shown(webhook);
};

export const updatePortalWebhook: Handler<'updatePortalWebhook'> = (
  { caller: { organization }, host, params, body },
  desk,
) => {
  const { webhook } = findPortal(organization, host, params.portalId);
  bindWebhook(webhook, body, organization, desk);
  return shown(webhook);
};

/** Leaves the portal as it was before its first webhook. */
export const deletePortalWebhook: Handler<'deletePortalWebhook'> = (
  { caller: { organization }, host, params },
  desk,
) => {
  const { webhook } = findPortal(organization, host, params.portalId);
  if (webhook.destinationId === undefined) throw notFound();
  unbindWebhook(webhook, organization, desk);
};

export const getPortalWebhookStatus: Handler<'getPortalWebhookStatus'> = (
  { caller: { organization }, host, params },
  { profile },
) => statusOf(organization, findPortal(organization, host, params.portalId).webhook, profile);

function shown({ destinationId, enabled }: StoredWebhook): PortalWebhook {
  return { ...(destinationId === undefined ? {} : { audit_log_destination_id: destinationId }), enabled };
}
