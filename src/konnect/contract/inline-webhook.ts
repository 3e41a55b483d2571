import * as z from 'zod';
import { Destination, UpdateDestination } from './destination';
import { unconfiguredEndpoint } from './unconfigured-endpoint';

const { endpoint, authorization, log_format, skip_ssl_verification } = UpdateDestination.shape;
const enabledMeaning = 'Whether Konnect delivers the audit events of the region to the endpoint.';

/**
 * The one webhook of an organization in a region, as version 2 of the API answers it: with the endpoint it delivers to
 * and no destination. `authorization` is never answered.
 */
export const InlineWebhook = z.object({
  endpoint: z.string().default(unconfiguredEndpoint).describe('HTTPS URL that Konnect posts batches of records to.'),
  enabled: z.boolean().default(false).describe(enabledMeaning),
  log_format: Destination.shape.log_format,
  skip_ssl_verification: Destination.shape.skip_ssl_verification,
  updated_at: z.string().optional().describe('When it was last changed, RFC 3339. The year 1 stands for never.'),
});
export type InlineWebhook = z.output<typeof InlineWebhook>;

/** The body that makes, changes or switches an inline webhook: what is left out stays as it is. */
export const UpdateInlineWebhook = z.object({
  endpoint,
  authorization,
  log_format,
  skip_ssl_verification,
  enabled: z.boolean().optional().describe(enabledMeaning),
});
export type UpdateInlineWebhook = z.input<typeof UpdateInlineWebhook>;
