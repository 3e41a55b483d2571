import type { Region } from '#konnect/contract/region';
import { bound, type BoundWebhooks } from './bound-webhook';
import type { Call } from './call';
import { isKonnectError } from './error';
import { readStatus } from './status';

/** The webhook of one region of the organization. */
export function createWebhook(call: Call, region: Region): BoundWebhooks {
  const of = `webhook of region "${region}"`;
  return {
    async get({ signal } = {}) {
      try {
        return bound(await call('getWebhook', { action: `read ${of}`, host: region, signal }));
      } catch (error) {
        if (isKonnectError(error, 'not_found')) return undefined;
        throw error;
      }
    },

    update: (patch, { signal } = {}) =>
      call('updateWebhook', { action: `update ${of}`, host: region, body: patch, signal }),

    async delete({ signal } = {}) {
      try {
        await call('deleteWebhook', { action: `delete ${of}`, host: region, signal });
      } catch (error) {
        if (!isKonnectError(error, 'not_found')) throw error;
      }
    },

    status: (options) => readStatus(call, region, options),
  };
}
