import type { Region } from '#konnect/contract/region';
import type { WebhookStatus } from '#konnect/contract/status';
import type { Call, CallOptions } from './call';

/** How the deliveries of a region's webhook went. @throws KonnectError */
export function readStatus(call: Call, region: Region, { signal }: CallOptions = {}): Promise<WebhookStatus> {
  return call('getWebhookStatus', { action: `read webhook status of region "${region}"`, host: region, signal });
}
