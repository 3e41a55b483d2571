import type { InlineWebhook, UpdateInlineWebhook } from '#konnect/contract/inline-webhook';
import { unconfiguredEndpoint } from '#konnect/contract/unconfigured-endpoint';
import type { Region } from '#konnect/contract/region';
import type { Call, CallOptions } from './call';

/**
 * The webhook of one region as version 2 of the API has it, endpoint and all. It cannot be deleted, only switched off;
 * a webhook that a destination is bound to is seen here too. All methods throw KonnectError.
 */
export interface InlineWebhooks {
  /** Undefined when the region has no webhook. */
  get(options?: CallOptions): Promise<InlineWebhook | undefined>;
  /** Changes what `patch` names and nothing else; the first change makes the webhook. */
  update(patch: UpdateInlineWebhook, options?: CallOptions): Promise<InlineWebhook>;
}

export function createInlineWebhook(call: Call, region: Region): InlineWebhooks {
  const of = `inline webhook of region "${region}"`;
  return {
    async get({ signal } = {}) {
      const webhook = await call('getInlineWebhook', { action: `read ${of}`, host: region, signal });
      return webhook.endpoint === unconfiguredEndpoint || webhook.endpoint === '' ? undefined : webhook;
    },

    update: (patch, { signal } = {}) =>
      call('updateInlineWebhook', { action: `update ${of}`, host: region, body: patch, signal }),
  };
}
