import * as z from 'zod';

/**
 * How deliveries of a region's webhook went. Konnect promises none of the fields, and may know more states than are
 * described here.
 */
export const WebhookStatus = z.object({
  webhook_enabled: z.boolean().nullish().describe('Whether the webhook is meant to deliver, as it was configured.'),
  webhook_status: z
    .string()
    .nullish()
    .describe(
      '`active`: the last delivery succeeded, or none was tried yet. `inactive`: the last delivery failed. `unconfigured`: the region has no webhook.',
    ),
  last_attempt_at: z.string().nullish().describe('When Konnect last tried to deliver, RFC 3339. Absent before.'),
  last_response_code: z.number().int().nullish().describe('HTTP status the receiver gave to the last delivery.'),
  last_response_message: z.string().nullish().describe('What the receiver said with that status.'),
});
export type WebhookStatus = z.output<typeof WebhookStatus>;
