import { isDestinationId } from '#konnect/contract/destination';
import { regions } from '#konnect/contract/region';
import { WebhookStatus } from '#konnect/contract/status';
import { UpdateWebhook } from '#konnect/contract/webhook';
import { bool, string } from '#terraform/framework/attribute';
import { fromZod } from '#terraform/framework/from-zod';
import type { Schema } from '#terraform/framework/schema';
import type { Validator } from '#terraform/framework/validator';
import { oneOf } from '#terraform/framework/validator';
import { deletionProtection } from '#provider/deletion-protection';
import { orgId } from '#provider/organization';

/** What a plan does about a webhook that stopped delivering. */
const onInactiveChoices = ['warn', 'resume', 'error', 'ignore'] as const;

/** What becomes of the webhook when its resource is destroyed. */
const onDestroyChoices = ['delete', 'disable', 'retain'] as const;

/** The value may be the id of a destination. */
export const destinationId: Validator<string> = {
  validate: (value) =>
    isDestinationId(value)
      ? undefined
      : `${JSON.stringify(value)} is no id of a destination: use the id of a konnectaudit_destination, which is a UUID`,
};

export const attributes = {
  org_id: orgId,
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
      'What is done when Konnect stopped delivering: `warn` says so in each plan, `resume` plans to switch delivery on again and waits for the first delivery that succeeds, `error` plans the same change and lets its apply fail until you decide otherwise, `ignore` does nothing.',
  }),
  on_destroy: string({
    presence: 'optional_computed',
    default: 'delete',
    validators: [oneOf(...onDestroyChoices)],
    description:
      'What becomes of the webhook when this is destroyed: `delete` unbinds and removes it, `disable` switches it off and leaves it bound, `retain` leaves it as it is and only forgets it. A destination cannot be destroyed while a webhook is bound to it.',
  }),
  overwrite_existing: bool({
    presence: 'optional_computed',
    default: false,
    description:
      'Whether a webhook that the region has already, and that delivers elsewhere, is taken over when this is created. When `false`, which it is when not set, that is an error that shows how to import it.',
  }),
  deletion_protection: deletionProtection,
  ...fromZod(WebhookStatus.pick({ webhook_status: true }).shape, { webhook_status: { presence: 'computed' } }),
};

export const schema: Schema<typeof attributes> = {
  description:
    "The organization's audit-log webhook of one region: which destination its events are delivered to, whether they are, and what to do when they stop arriving. Import by region, for example `eu`, or by organization and region, `<org_id>/eu`.",
  attributes,
};
