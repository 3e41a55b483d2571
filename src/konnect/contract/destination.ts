import * as z from 'zod';

/** The record formats Konnect writes: ArcSight CEF, JSON, and CrowdStrike's parsing standard. */
export const logFormats = ['cef', 'json', 'cps'] as const;

const formatMeaning =
  'How Konnect writes each record: `cef` (ArcSight Common Event Format), `json`, or `cps` (CrowdStrike Parsing Standard).';
const skipVerificationMeaning =
  'Whether Konnect delivers without checking the TLS certificate of the endpoint. Meant for self-signed receivers in tests.';

export const LogFormat = z.enum(logFormats).describe(formatMeaning);
export type LogFormat = z.infer<typeof LogFormat>;

const fields = {
  name: z
    .string()
    .min(1)
    .describe('Name of the destination, for people to tell it from the others. Unique in the organization.'),
  endpoint: z
    .string()
    .min(1)
    .describe(
      'HTTPS URL that Konnect posts batches of records to. Path and query are kept as they are, also when they carry a key.',
    ),
  authorization: z
    .string()
    .min(1)
    .describe(
      'What Konnect sends in the `Authorization` header of each delivery, scheme included, for example `Splunk <token>`. Konnect never returns it.',
    ),
  log_format: LogFormat,
  skip_ssl_verification: z.boolean().describe(skipVerificationMeaning),
};

/** The body that makes a destination. */
export const CreateDestination = z.object({
  ...fields,
  log_format: LogFormat.default('cef').describe(formatMeaning),
  skip_ssl_verification: z.boolean().default(false).describe(skipVerificationMeaning),
});
export type CreateDestination = z.input<typeof CreateDestination>;

/** The body that changes a destination: what is left out stays as it is. */
export const UpdateDestination = z.object(fields).partial();
export type UpdateDestination = z.input<typeof UpdateDestination>;

/**
 * A destination as Konnect answers it. A record format that is not known here is kept as it came, so that a newer
 * Konnect can be read.
 */
export const Destination = z.object({
  id: z.string().describe('Id Konnect gave the destination, a UUID.'),
  name: fields.name,
  endpoint: fields.endpoint,
  log_format: z.string().default('cef').describe(formatMeaning),
  skip_ssl_verification: z.boolean().default(false).describe(skipVerificationMeaning),
  created_at: z.string().optional().describe('When the destination was made, RFC 3339.'),
  updated_at: z
    .string()
    .optional()
    .describe('When the destination was last changed, RFC 3339. The year 1 stands for never.'),
});
export type Destination = z.output<typeof Destination>;

/** How a list of destinations is narrowed and paged. There are no page numbers. */
export const ListDestinationsQuery = z.object({
  'page[size]': z
    .string()
    .regex(/^[1-9][0-9]*$/, 'must be a whole number from 1')
    .optional()
    .describe('Most destinations wanted in one answer.'),
  'page[after]': z.string().optional().describe('Cursor: answer what follows it.'),
  'page[before]': z.string().optional().describe('Cursor: answer what precedes it.'),
  'filter[name]': z.string().optional().describe('Short form of `filter[name][eq]`.'),
  'filter[name][eq]': z.string().optional().describe('Only destinations of exactly this name.'),
  'filter[name][contains]': z.string().optional().describe('Only destinations with this text in their name.'),
});
export type ListDestinationsQuery = z.input<typeof ListDestinationsQuery>;
