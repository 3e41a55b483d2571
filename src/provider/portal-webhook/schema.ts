import { destinationId, portalId } from '#provider/id';
import { UpdatePortalWebhook } from '#konnect/contract/portal-webhook';
import { WebhookStatus } from '#konnect/contract/status';
import { string } from '#terraform/framework/attribute';
import { fromZod } from '#terraform/framework/from-zod';
import { requiresReplace } from '#terraform/framework/plan-modifier';
import type { Schema } from '#terraform/framework/schema';
import { policyAttributes } from '#provider/delivery/attributes';
import { orgId } from '#provider/organization';
import { isOneRegion } from '#provider/region';

export const attributes = {
  org_id: orgId,
  id: string({ presence: 'computed', description: 'The id of the portal: a portal has one webhook.' }),
  region: string({
    presence: 'optional_computed',
    validators: [isOneRegion],
    description: "Region that the portal is in. The provider's when not set; a change replaces the webhook.",
  }),
  portal_id: string({
    presence: 'required',
    validators: [portalId],
    planModifiers: [requiresReplace()],
    description: 'Id of the developer portal whose audit events are delivered, a UUID. A change replaces the webhook.',
  }),
  ...fromZod(UpdatePortalWebhook.shape, {
    audit_log_destination_id: { presence: 'required', validators: [destinationId] },
    enabled: {
      presence: 'optional_computed',
      default: true,
      description:
        'Whether Konnect delivers the audit events of the portal to the destination. `true` when not set, unlike in the API: who declares a webhook wants it to deliver.',
    },
  }),
  ...policyAttributes,
  ...fromZod(WebhookStatus.pick({ webhook_status: true }).shape, { webhook_status: { presence: 'computed' } }),
};

export const schema: Schema<typeof attributes> = {
  description:
    'The audit-log webhook of a developer portal: which destination the logins of its developers are delivered to. Konnect delivers only authentication events of portals. Import by `<portal_id>`, `<region>/<portal_id>` or `<org_id>/<region>/<portal_id>`.',
  attributes,
};
