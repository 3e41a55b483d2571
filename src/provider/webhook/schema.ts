import { InlineWebhook, UpdateInlineWebhook } from '#konnect/contract/inline-webhook';
import { WebhookStatus } from '#konnect/contract/status';
import { UpdateWebhook } from '#konnect/contract/webhook';
import { string } from '#terraform/framework/attribute';
import { fromZod, omit } from '#terraform/framework/from-zod';
import type { Schema } from '#terraform/framework/schema';
import { authorizationAttributes } from '#provider/authorization/attributes';
import { policyAttributes } from '#provider/delivery/attributes';
import { httpsOnly } from '#provider/endpoint';
import { destinationId } from '#provider/id';
import { orgId } from '#provider/organization';
import { isOneRegion } from '#provider/region';

const inlineOnly = 'Only for a webhook with an endpoint of its own.';

export const attributes = {
  org_id: orgId,
  id: string({ presence: 'computed', description: 'The region: an organization has one webhook in each.' }),
  region: string({
    presence: 'optional_computed',
    validators: [isOneRegion],
    description: "Region whose audit events are delivered. The provider's when not set; a change replaces the webhook.",
  }),
  ...fromZod(UpdateWebhook.shape, {
    audit_log_destination_id: {
      presence: 'optional',
      validators: [destinationId],
      description:
        'Id of the audit log destination that the region delivers to. Either this or `endpoint`; prefer this, as a destination can be swapped and shared.',
    },
    enabled: {
      presence: 'optional_computed',
      default: true,
      description:
        'Whether Konnect delivers the audit events of the region. `true` when not set, unlike in the API: who declares a webhook wants it to deliver.',
    },
  }),
  ...fromZod(UpdateInlineWebhook.shape, {
    endpoint: {
      presence: 'optional',
      validators: [httpsOnly],
      description:
        'HTTPS URL that Konnect posts batches of records to, as version 2 of the API has it: a webhook without a destination. Either this or `audit_log_destination_id`.',
    },
    authorization: omit('stands below, with the other ways to give it'),
    log_format: {
      presence: 'optional_computed',
      description: `How Konnect writes each record: \`cef\`, \`json\` or \`cps\`. ${inlineOnly} \`cef\` when not set.`,
    },
    skip_ssl_verification: {
      presence: 'optional_computed',
      description: `${InlineWebhook.shape.skip_ssl_verification.description ?? ''} ${inlineOnly}`,
    },
    enabled: omit('stands above, as both kinds have it'),
  }),
  ...authorizationAttributes,
  ...policyAttributes,
  ...fromZod(WebhookStatus.pick({ webhook_status: true }).shape, { webhook_status: { presence: 'computed' } }),
};

export const schema: Schema<typeof attributes> = {
  description:
    "The organization's audit-log webhook of one region: where its events are delivered to, whether they are, and what to do when they stop arriving. Import by region, for example `eu`, or by organization and region, `<org_id>/eu`.",
  attributes,
};
