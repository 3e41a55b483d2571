import type { InlineWebhook, UpdateInlineWebhook } from '#konnect/contract/inline-webhook';
import { unconfiguredEndpoint } from '#konnect/contract/unconfigured-endpoint';
import { Refusal } from '#mock/problem';
import { timestamp } from '#mock/timestamp';
import {
  destinationOf,
  startOver,
  webhookOf,
  type InlineDestination,
  type Organization,
  type StoredWebhook,
} from '#mock/world';
import { noteRelease } from './bind-webhook';
import type { Desk, Handler } from './handler';
import { requireAllowedEndpoint } from './endpoint';

/** Shows what a destination that is bound says, too. */
export const getInlineWebhook: Handler<'getInlineWebhook'> = ({ caller: { organization }, host }) =>
  shown(organization, webhookOf(organization, host));

/**
 * `enabled` alone switches whatever is there. A field of the receiver gives the region one of its own, which starts as
 * what it delivered to before: a destination that was bound is let go and stays as it is. Unless the profile says that
 * it is the destination that changes.
 */
export const updateInlineWebhook: Handler<'updateInlineWebhook'> = ({ caller: { organization }, host, body }, desk) => {
  const webhook = webhookOf(organization, host);
  const { enabled, ...receiver } = body;
  if (Object.keys(receiver).length > 0) {
    const inline = changed(destinationOf(organization, webhook) ?? unset, receiver);
    if (inline.endpoint === '') throw blank('endpoint');
    requireAllowedEndpoint(inline.endpoint, desk);
    put(inline, webhook, organization, desk);
  } else if (!destinationOf(organization, webhook)) {
    throw blank('endpoint');
  }
  webhook.enabled = enabled ?? webhook.enabled;
  if (enabled) startOver(webhook);
  webhook.updatedAt = timestamp(desk.clock.now());
  return shown(organization, webhook);
};

const unset: InlineDestination = { endpoint: '', authorization: '', log_format: 'cef', skip_ssl_verification: false };

function changed(before: InlineDestination, patch: Omit<UpdateInlineWebhook, 'enabled'>): InlineDestination {
  return {
    endpoint: patch.endpoint ?? before.endpoint,
    authorization: patch.authorization ?? before.authorization,
    log_format: patch.log_format ?? before.log_format,
    skip_ssl_verification: patch.skip_ssl_verification ?? before.skip_ssl_verification,
  };
}

function put(inline: InlineDestination, webhook: StoredWebhook, organization: Organization, desk: Desk): void {
  const bound = organization.destinations.get(webhook.destinationId ?? '');
  if (bound && desk.profile.inlineReceiver === 'destination') {
    Object.assign(bound, inline, { updated_at: timestamp(desk.clock.now()) });
    return;
  }
  noteRelease(webhook, organization, desk);
  delete webhook.destinationId;
  webhook.inline = inline;
}

function blank(field: string): Refusal {
  return new Refusal(400, 'Required field missing', [{ field, reason: 'cannot be blank' }]);
}

function shown(organization: Organization, webhook: StoredWebhook): InlineWebhook {
  const { endpoint, log_format, skip_ssl_verification } = destinationOf(organization, webhook) ?? {
    ...unset,
    endpoint: unconfiguredEndpoint,
  };
  const { enabled, updatedAt = '0001-01-01T00:00:00Z' } = webhook;
  return { endpoint, enabled, log_format, skip_ssl_verification, updated_at: updatedAt };
}
