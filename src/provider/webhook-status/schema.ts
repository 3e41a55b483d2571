import { WebhookStatus } from '#konnect/contract/status';
import { fromZod } from '#terraform/framework/from-zod';
import type { Schema } from '#terraform/framework/schema';
import { regionAttribute } from '#provider/region';

/** How deliveries went, of whatever it is that delivers. */
export const statusAttributes = fromZod(WebhookStatus.shape, {
  webhook_enabled: { presence: 'computed' },
  webhook_status: { presence: 'computed' },
  last_attempt_at: { presence: 'computed' },
  last_response_code: { presence: 'computed' },
  last_response_message: { presence: 'computed' },
});

export const attributes = { region: regionAttribute('Region whose webhook is looked at'), ...statusAttributes };

export const schema: Schema<typeof attributes> = {
  description:
    "Whether the audit events of a region arrive: the state of its webhook's deliveries as of the last attempt.",
  attributes,
};
