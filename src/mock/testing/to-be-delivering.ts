import type { StoredWebhook } from '#mock/world';
import { findOrganization, requireMock, type CellName } from './cell-of-mock';
import type { MatcherResult } from './matcher';

/**
 * Passes when the webhook of the region is bound to a destination, switched on and active: the last attempt arrived, or
 * none was made yet.
 */
export function toBeDelivering(received: unknown, cell: CellName): MatcherResult {
  requireMock(received, 'toBeDelivering');
  const organization = findOrganization(received, cell.organization);
  const webhook = organization.webhooks.get(cell.region);
  const obstacle = obstacleOf(webhook);
  const place = `"${organization.name}" in "${cell.region}"`;
  return {
    pass: obstacle === undefined,
    message: () =>
      obstacle === undefined
        ? `Expected the webhook of ${place} not to be delivering, but it is enabled and active`
        : `Expected the webhook of ${place} to be delivering, but it ${obstacle}`,
  };
}

/** Why a webhook delivers nothing; undefined when it does. */
function obstacleOf(webhook: StoredWebhook | undefined): string | undefined {
  if (webhook?.destinationId === undefined) return 'is not configured';
  if (!webhook.enabled) return 'is switched off';
  if (webhook.state === 'active') return undefined;
  const { lastAttempt } = webhook;
  if (!lastAttempt) return 'is inactive';
  const { at, code, message } = lastAttempt;
  const answer = code === undefined ? message : `${code} ${message}`;
  return `is inactive since the attempt of ${new Date(at).toISOString()}: ${answer}`;
}
