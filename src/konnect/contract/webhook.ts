import * as z from 'zod';

const enabledMeaning = 'Whether Konnect delivers the audit events of the region to the destination.';
const destinationMeaning = 'Id of the audit log destination that the region delivers to.';

/**
 * The one webhook of an organization in a region, as version 3 of the API answers it. A destination id that is absent,
 * null, empty or all zeros says that no destination is bound.
 */
export const Webhook = z.object({
  audit_log_destination_id: z.string().nullish().describe(destinationMeaning),
  enabled: z.boolean().default(false).describe(enabledMeaning),
});
export type Webhook = z.output<typeof Webhook>;

/** The body that binds, re-points or switches a webhook: what is left out stays as it is. */
export const UpdateWebhook = z.object({
  audit_log_destination_id: z.guid().optional().describe(destinationMeaning),
  enabled: z.boolean().optional().describe(enabledMeaning),
});
export type UpdateWebhook = z.input<typeof UpdateWebhook>;
