import * as z from 'zod';

/** What every audit event says, under the names that records give it. */
const common = {
  event_product: z
    .enum(['Konnect', 'Dev-Portal'])
    .describe('Where it happened: in Konnect itself or in one of its developer portals.'),
  event_ts: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
    .describe('When the event was written, RFC 3339 in UTC with whole seconds.'),
  rt: z.number().int().nonnegative().describe('When the request came in, in milliseconds since the Unix epoch.'),
  severity: z
    .number()
    .int()
    .min(0)
    .max(10)
    .describe('0 and 1 are ordinary, 6 is a refusal or a locked account, 7 is unknown, 10 is a failure of the server.'),
  src: z.string().describe('IP address the request came from.'),
  user_agent: z.string().describe('User agent of the request, may be empty.'),
  org_id: z.string().describe('Id of the organization.'),
  principal_id: z.string().describe('Id of the user or system account that acted.'),
  principal_name: z
    .string()
    .optional()
    .describe('Name of who acted, `<name> (<email>)`. Only when the organization asked for names.'),
  trace_id: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .describe('Correlates all events of one request, 32 hexadecimal digits.'),
};

const kongInitiated = z
  .literal(true)
  .optional()
  .describe('True when Kong acted and not the organization. Absent otherwise.');

/** How somebody proved who they are. */
const authenticationTypes = [
  'AUTHENTICATION_TYPE_INVALID',
  'AUTHENTICATION_TYPE_BASIC',
  'AUTHENTICATION_TYPE_SSO',
  'AUTHENTICATION_TYPE_PAT',
  'AUTHENTICATION_TYPE_SPAT',
  'AUTHENTICATION_TYPE_GOOGLE',
  'AUTHENTICATION_TYPE_GITHUB',
  'AUTHENTICATION_TYPE_WINDOWSLIVE',
  'AUTHENTICATION_TYPE_FEDERATED',
] as const;

/** How the attempt ended. */
const authenticationOutcomes = [
  'AUTHENTICATION_OUTCOME_SUCCESS',
  'AUTHENTICATION_OUTCOME_NOT_FOUND',
  'AUTHENTICATION_OUTCOME_INVALID_PASSWORD',
  'AUTHENTICATION_OUTCOME_TOKEN_EXPIRED',
  'AUTHENTICATION_OUTCOME_LOCKED',
  'AUTHENTICATION_OUTCOME_DISABLED',
  'AUTHENTICATION_OUTCOME_INVALID',
] as const;

/** Somebody logged in, or used an access token. */
const AuthenticationEvent = z.object({
  type: z.literal('authentication').describe('Kind of the event. Records do not carry it: their name tells.'),
  ...common,
  event_class_id: z.enum(authenticationTypes).describe('How they proved who they are.'),
  name: z.enum(authenticationOutcomes).describe('How the attempt ended.'),
  request: z.string().describe('Path of the request.'),
  success: z.boolean().describe('Whether they were let in.'),
  portal_id: z.string().optional().describe('Id of the developer portal they came to, when it was one.'),
});
export type AuthenticationEvent = z.output<typeof AuthenticationEvent>;

/** Konnect checked whether somebody may do something. */
const AuthorizationEvent = z.object({
  type: z.literal('authorization').describe('Kind of the event. Records do not carry it: their name tells.'),
  ...common,
  event_class_id: z.string().describe('Name of the service that checked, for example `konnect`.'),
  name: z.templateLiteral(['Authz.', z.string()]).describe('`Authz.` and the resource, for example `control-planes`.'),
  action: z.string().describe('What they wanted to do with the resource, for example `list`.'),
  granted: z.boolean().describe('Whether they may.'),
  actor_id: z.string().optional().describe('Id of who acted on behalf of the principal.'),
  kong_initiated: kongInitiated,
});
export type AuthorizationEvent = z.output<typeof AuthorizationEvent>;

/** A call of the Konnect API that creates, changes or deletes something. Reading is not recorded. */
const AccessEvent = z.object({
  type: z.literal('access').describe('Kind of the event. Records do not carry it: their name tells.'),
  ...common,
  event_class_id: z.literal('KongGateway').describe('What served the call.'),
  name: z.literal('Ingress').describe('Always `Ingress`.'),
  request: z.string().describe('Path that was called.'),
  query: z.string().describe('Query parameters as the text of a JSON object, `{}` when there were none.'),
  act: z.string().describe('HTTP method, for example `POST`.'),
  status: z.number().int().describe('HTTP status that was answered.'),
  kong_initiated: kongInitiated,
});
export type AccessEvent = z.output<typeof AccessEvent>;

/** Something worth recording that happened in an organization. */
export const Event = z.discriminatedUnion('type', [AuthenticationEvent, AuthorizationEvent, AccessEvent]);
export type Event = z.output<typeof Event>;
