import type { Region } from '#konnect/contract/region';
import type { WebhookStatus } from '#konnect/contract/status';
import type { UpdateWebhook, Webhook } from '#konnect/contract/webhook';
import type { Call, CallOptions } from './call';
import { isKonnectError } from './error';
import { readStatus } from './status';

/** A webhook that a destination is bound to. */
export interface BoundWebhook {
  readonly audit_log_destination_id: string;
  readonly enabled: boolean;
}

/** The webhook of one region. All methods throw KonnectError. */
export interface WebhookOfRegion {
  /** Undefined when the region has none, or one that no destination is bound to. */
  get(options?: CallOptions): Promise<BoundWebhook | undefined>;
  /** Changes what `patch` names and nothing else; the first change makes the webhook. */
  update(patch: UpdateWebhook, options?: CallOptions): Promise<Webhook>;
  /** Unbinds the destination and switches the webhook off. Nothing to delete is a success. */
  delete(options?: CallOptions): Promise<void>;
  status(options?: CallOptions): Promise<WebhookStatus>;
}

export function createWebhook(call: Call, region: Region): WebhookOfRegion {
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

/** An id that is empty or all zeros names no destination. */
function bound({ audit_log_destination_id: id, enabled }: Webhook): BoundWebhook | undefined {
  return id && /[^0-]/.test(id) ? { audit_log_destination_id: id, enabled } : undefined;
}
