import type { Region } from '#konnect/contract/region';
import { bound, type BoundWebhooks } from './bound-webhook';
import type { Call } from './call';
import { isKonnectError } from './error';

/** The webhook of one developer portal of the region. A portal that is gone has none. */
export function createPortalWebhook(call: Call, region: Region, portalId: string): BoundWebhooks {
  const of = `webhook of portal "${portalId}"`;
  const ask = { host: region, params: { portalId } } as const;
  return {
    async get({ signal } = {}) {
      try {
        return bound(await call('getPortalWebhook', { ...ask, action: `read ${of}`, signal }));
      } catch (error) {
        if (isKonnectError(error, 'not_found')) return undefined;
        throw error;
      }
    },

    update: (patch, { signal } = {}) =>
      call('updatePortalWebhook', { ...ask, action: `update ${of}`, body: patch, signal }),

    async delete({ signal } = {}) {
      try {
        await call('deletePortalWebhook', { ...ask, action: `delete ${of}`, signal });
      } catch (error) {
        if (!isKonnectError(error, 'not_found')) throw error;
      }
    },

    status: ({ signal } = {}) => call('getPortalWebhookStatus', { ...ask, action: `read status of ${of}`, signal }),
  };
}
