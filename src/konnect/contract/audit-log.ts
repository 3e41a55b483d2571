import * as z from 'zod';

/** The kinds of event, as the API for reading them names them. */
export const auditLogTypes = ['authentication', 'authorization', 'gateway_access'] as const;
export type AuditLogType = (typeof auditLogTypes)[number];

const text = z.string().nullish();
const flag = z.boolean().nullish();

/**
 * An audit event as the API for reading them answers it. Its names are not those of delivered records. Which members
 * there are depends on `type`; a type that is not known here is kept as it came.
 * Source: Konnect's audit log API, version 3, `GET /v3/audit-logs`.
 */
export const AuditLog = z.object({
  type: z.string().describe('Kind of the event: `authentication`, `authorization` or `gateway_access`.'),
  ts: z.string().describe('When it happened, RFC 3339.'),
  org_id: text.describe('Id of the organization.'),
  principal_id: text.describe('Id of the user or system account that acted.'),
  actor_id: text.describe('Id of who acted on behalf of the principal.'),
  portal_id: text.describe('Id of the developer portal, when it was one.'),
  trace_id: text.describe('Correlates all events of one request.'),
  client_ip: text.describe('IP address the request came from.'),
  user_agent: text.describe('User agent of the request.'),
  signature: text.describe('Signature of the event, base64url without padding.'),
  uri: text.describe('Path of the request.'),
  query: text.describe('Query parameters as the text of a JSON object. Of `gateway_access`.'),
  method: text.describe('HTTP method. Of `gateway_access`.'),
  status_code: z.number().int().nullish().describe('HTTP status that was answered. Of `gateway_access`.'),
  service: text.describe('Service that checked. Of `authorization`.'),
  resource: text.describe('What was to be used. Of `authorization`.'),
  action: text.describe('What was to be done with it. Of `authorization`.'),
  granted: flag.describe('Whether it was allowed. Of `authorization`.'),
  authentication_type: text.describe('How they proved who they are, for example `pat`. Of `authentication`.'),
  outcome: text.describe('How the attempt ended, for example `success`. Of `authentication`.'),
  successful: flag.describe('Whether they were let in. Of `authentication`.'),
});
export type AuditLog = z.output<typeof AuditLog>;

/** How the events of a region are narrowed and paged. Konnect answers 20 a page unless told, and 1000 at most. */
export const ListAuditLogsQuery = z.object({
  'page[size]': z
    .string()
    .regex(/^([1-9][0-9]{0,2}|1000)$/, 'must be a whole number from 1 to 1000')
    .optional()
    .describe('Most events wanted in one answer, 1 to 1000.'),
  'page[after]': z.string().optional().describe('Cursor: answer what follows it.'),
  'page[before]': z.string().optional().describe('Cursor: answer what precedes it.'),
  'filter[ts][gte]': z.iso
    .datetime({ offset: true })
    .optional()
    .describe('Only events of this time or later, RFC 3339. 7 days before the end unless told.'),
  'filter[ts][lte]': z.iso
    .datetime({ offset: true })
    .optional()
    .describe('Only events of this time or earlier, RFC 3339. Now unless told.'),
  'filter[type]': z.enum(auditLogTypes).optional().describe('Only events of this kind.'),
});
export type ListAuditLogsQuery = z.input<typeof ListAuditLogsQuery>;
