import type { CellName } from '#mock/find-cell';
import { destinationOf, webhookOfCell, type Organization, type StoredWebhook } from '#mock/world';
import { cellOf, requireMock } from './cell-of-mock';
import type { MatcherResult } from './matcher';

/**
 * Passes when the webhook of the region, or of the portal, has where to deliver to, is switched on and active: what was
 * tried arrived, or is tried again.
 */
export function toBeDelivering(received: unknown, cell: CellName): MatcherResult {
  requireMock(received, 'toBeDelivering');
  const { organization, cell: found, words: place } = cellOf(received, cell);
  const obstacle = obstacleOf(organization, webhookOfCell(organization, found));
  return {
    pass: obstacle === undefined,
    message: () =>
      obstacle === undefined
        ? `Expected the webhook of ${place} not to be delivering, but it is enabled and active`
        : `Expected the webhook of ${place} to be delivering, but it ${obstacle}`,
  };
}

/** Why a webhook delivers nothing; undefined when it does. */
function obstacleOf(organization: Organization, webhook: StoredWebhook | undefined): string | undefined {
  if (!webhook || !destinationOf(organization, webhook)) return 'is not configured';
  if (!webhook.enabled) return 'is switched off';
  if (webhook.state === 'active') return undefined;
  const { lastAttempt } = webhook;
  if (!lastAttempt) return 'is inactive';
  const { at, code, message } = lastAttempt;
  const answer = code === undefined ? message : `${code} ${message}`;
  return `is inactive since the attempt of ${new Date(at).toISOString()}: ${answer}`;
}
