import { isDestinationId } from '#konnect/contract/destination';
import { regions } from '#konnect/contract/region';
import { WebhookStatus } from '#konnect/contract/status';
import { UpdateWebhook } from '#konnect/contract/webhook';
import { string } from '#terraform/framework/attribute';
import { fromZod } from '#terraform/framework/from-zod';
import type { Schema } from '#terraform/framework/schema';
import type { Validator } from '#terraform/framework/validator';
import { oneOf } from '#terraform/framework/validator';

/** What a plan does about a webhook that stopped delivering. */
const onInactiveChoices = ['warn', 'resume', 'error', 'ignore'] as const;

/** The value may be the id of a destination. */
export const destinationId: Validator<string> = {
  validate: (value) =>
    isDestinationId(value)
      ? undefined
      : `${JSON.stringify(value)} is no id of a destination: use the id of a konnectaudit_destination, which is a UUID`,
};

export const attributes = {
  id: string({ presence: 'computed', description: 'The region: an organization has one webhook in each.' }),
  region: string({
    presence: 'optional_computed',
    validators: [oneOf(...regions)],
    description: "Region whose audit events are delivered. The provider's when not set; a change replaces the webhook.",
  }),
  ...fromZod(UpdateWebhook.shape, {
    audit_log_destination_id: { presence: 'required', validators: [destinationId] },
    enabled: {
      presence: 'optional_computed',
      default: true,
      description:
        'Whether Konnect delivers the audit events of the region to the destination. `true` when not set, unlike in the API: who declares a webhook wants it to deliver.',
    },
  }),
  on_inactive: string({
    presence: 'optional_computed',
    default: 'warn',
    validators: [oneOf(...onInactiveChoices)],
    description:
      'What a plan does when Konnect stopped delivering: `warn` says so, `resume` plans to switch delivery on again and waits until it is, `error` refuses to plan, `ignore` does nothing.',
  }),
  ...fromZod(WebhookStatus.pick({ webhook_status: true }).shape, { webhook_status: { presence: 'computed' } }),
};

export const schema: Schema<typeof attributes> = {
  description:
    "The organization's audit-log webhook of one region: which destination its events are delivered to, whether they are, and what to do when they stop arriving. Import by region, for example `eu`.",
  attributes,
};
