import type { WebhookStatus } from '#konnect/contract/status';
import { lastResponse } from '#provider/delivery/health';

/** Whether there is anything that could deliver. A webhook of version 2 of the API delivers without a destination. */
export function isConfigured(destinationId: string | null, { webhook_enabled }: WebhookStatus): boolean {
  return destinationId !== null || webhook_enabled === true;
}

/** Whether it delivers, as far as Konnect knows. */
export function isHealthy(destinationId: string | null, status: WebhookStatus): boolean {
  return gapOf('', destinationId, status) === undefined;
}

/** Says in a sentence why `where` does not deliver; undefined when it does. */
export function gapOf(where: string, destinationId: string | null, status: WebhookStatus): string | undefined {
  if (!isConfigured(destinationId, status)) return `${where}: no destination is bound`;
  if (status.webhook_enabled !== true) return `${where}: delivery is switched off`;
  if (status.webhook_status === 'active') return undefined;
  return `${where}: deliveries fail, ${lastResponse(status)}`;
}
