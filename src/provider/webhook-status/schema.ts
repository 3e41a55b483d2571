import { regions } from '#konnect/contract/region';
import { WebhookStatus } from '#konnect/contract/status';
import { string } from '#terraform/framework/attribute';
import { fromZod } from '#terraform/framework/from-zod';
import type { Schema } from '#terraform/framework/schema';
import { oneOf } from '#terraform/framework/validator';

export const attributes = {
  region: string({
    presence: 'optional_computed',
    validators: [oneOf(...regions)],
    description: "Region whose webhook is looked at. The provider's when not set.",
  }),
  ...fromZod(WebhookStatus.shape, {
    webhook_enabled: { presence: 'computed' },
    webhook_status: { presence: 'computed' },
    last_attempt_at: { presence: 'computed' },
    last_response_code: { presence: 'computed' },
    last_response_message: { presence: 'computed' },
  }),
};

export const schema: Schema<typeof attributes> = {
  description:
    "Whether the audit events of a region arrive: the state of its webhook's deliveries as of the last attempt.",
  attributes,
};
