import type { UpdateWebhook } from '#konnect/contract/webhook';
import { notFound, Refusal } from '#mock/problem';
import { timestamp } from '#mock/timestamp';
import { destinationOf, startOver, unbind, type Organization, type StoredWebhook } from '#mock/world';
import type { Desk } from './handler';

/**
 * Binds, re-points or switches a webhook: what is left out stays as it is. Enabling starts over: it is ready again, as
 * if no delivery had been tried.
 * @throws Refusal when there is no destination to bind
 */
export function bindWebhook(
  webhook: StoredWebhook,
  { audit_log_destination_id: id, enabled }: UpdateWebhook,
  organization: Organization,
  desk: Desk,
): void {
  if (id !== undefined && !organization.destinations.has(id)) throw unknownDestination(id, desk);
  if (id === undefined && !destinationOf(organization, webhook)) throw noDestination();

  if (id !== undefined) point(webhook, id, organization, desk);
  webhook.enabled = enabled ?? (desk.profile.omittedInPatch === 'default' ? false : webhook.enabled);
  if (enabled) startOver(webhook);
  webhook.updatedAt = timestamp(desk.clock.now());
}

/** Leaves a webhook as it was before it was first configured. */
export function unbindWebhook(webhook: StoredWebhook, organization: Organization, desk: Desk): void {
  noteRelease(webhook, organization, desk);
  unbind(webhook);
}

/** Remembers when the webhook let go of its destination. */
export function noteRelease({ destinationId }: StoredWebhook, { released }: Organization, { clock }: Desk): void {
  if (destinationId !== undefined) released.set(destinationId, clock.now());
}

function point(webhook: StoredWebhook, id: string, organization: Organization, desk: Desk): void {
  if (webhook.destinationId !== id) noteRelease(webhook, organization, desk);
  delete webhook.inline;
  webhook.destinationId = id;
}

function unknownDestination(id: string, { profile }: Desk): Refusal {
  const detail = `Audit log destination "${id}" not found`;
  if (profile.unknownDestination === '404') return notFound(detail);
  return new Refusal(400, detail, [{ field: 'audit_log_destination_id', reason: 'does not exist' }]);
}

function noDestination(): Refusal {
  return new Refusal(400, 'Required field missing', [{ field: 'audit_log_destination_id', reason: 'cannot be blank' }]);
}
