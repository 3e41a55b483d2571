import type { Reason } from '#mock/ledger';
import { destinationOf, type InlineDestination, type Organization, type StoredWebhook } from '#mock/world';
import { isDelivered, messageOf, type Outcome } from './outcome';
import type { DeliveryProfile } from './profile';

/** Where the events of a cell go at this moment, or why they go nowhere. */
export type Target =
  { readonly kind: 'on'; readonly destination: InlineDestination } | { readonly kind: 'off'; readonly reason: Reason };

/** @param webhook undefined when its portal is gone */
export function targetOf(
  webhook: StoredWebhook | undefined,
  organization: Organization,
  inactive: DeliveryProfile['inactive'],
): Target {
  const destination = webhook && destinationOf(organization, webhook);
  if (!destination) return { kind: 'off', reason: 'unconfigured' };
  if (!webhook.enabled) return { kind: 'off', reason: 'disabled' };
  if (webhook.state === 'inactive' && inactive === 'latched') return { kind: 'off', reason: 'inactive' };
  return { kind: 'on', destination };
}

/** Writes down in the webhook's status what an attempt that began at `at` came to. */
export function noteAttempt(webhook: StoredWebhook | undefined, at: number, outcome: Outcome): void {
  if (!isBound(webhook)) return; // unbound meanwhile: its status starts anew
  webhook.lastAttempt = {
    at,
    message: messageOf(outcome),
    ...(outcome.kind === 'answer' ? { code: outcome.status } : {}),
  };
  if (isDelivered(outcome)) webhook.state = 'active';
}

/** Writes down that a batch is given up. */
export function noteGivenUp(webhook: StoredWebhook | undefined): void {
  if (isBound(webhook)) webhook.state = 'inactive';
}

function isBound(webhook: StoredWebhook | undefined): webhook is StoredWebhook {
  return webhook !== undefined && (webhook.destinationId !== undefined || webhook.inline !== undefined);
}
