import * as z from 'zod';

const enabledMeaning = 'Whether Konnect delivers the audit events of the portal to the destination.';
const destinationMeaning = 'Id of the audit log destination that the portal delivers to.';

/**
 * The one webhook of a developer portal. A destination id that is absent, null, empty or all zeros says that no
 * destination is bound.
 */
export const PortalWebhook = z.object({
  audit_log_destination_id: z.string().nullish().describe(destinationMeaning),
  enabled: z.boolean().default(false).describe(enabledMeaning),
});
export type PortalWebhook = z.output<typeof PortalWebhook>;

/** The body that binds, re-points or switches a portal's webhook: what is left out stays as it is. */
export const UpdatePortalWebhook = z.object({
  audit_log_destination_id: z.guid().optional().describe(destinationMeaning),
  enabled: z.boolean().optional().describe(enabledMeaning),
});
export type UpdatePortalWebhook = z.input<typeof UpdatePortalWebhook>;
