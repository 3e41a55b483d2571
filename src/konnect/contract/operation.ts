import type { z } from 'zod';
import { AuditLog, ListAuditLogsQuery } from './audit-log';
import { ControlPlane, CreateControlPlane } from './control-plane';
import { CreateDestination, Destination, ListDestinationsQuery, UpdateDestination } from './destination';
import { InlineWebhook, UpdateInlineWebhook } from './inline-webhook';
import { Jwks } from './jwks';
import { Organization } from './organization';
import { pageOf } from './page';
import { CreatePortal, ListPortalsQuery, Portal } from './portal';
import { PortalWebhook, UpdatePortalWebhook } from './portal-webhook';
import { ReplayJob, StartReplayJob } from './replay-job';
import { WebhookStatus } from './status';
import { UpdateWebhook, Webhook } from './webhook';

/** One call of the API: how it is asked, and what is answered when it succeeds. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Starts with the version that is asked here; `{name}` stands for a parameter. */
  readonly path: `/v${2 | 3}/${string}`;
  /** The other version that answers the same under the same path. @default none */
  readonly alsoIn?: 'v2';
  /** The documented status of success. Clients take any 2xx. */
  readonly success: 200 | 201 | 202 | 204;
  /** Where it is answered: on the `global` host, on each region's own, or on any of them alike. */
  readonly hosts: 'global' | 'region' | 'any';
  /** @default no query parameters */
  readonly query?: z.ZodType;
  /** @default no body is sent */
  readonly request?: z.ZodType;
  /** @default no body is answered */
  readonly response?: z.ZodType;
}

/** Every call that is made, or answered, here. */
export const operations = {
  listDestinations: {
    method: 'GET',
    path: '/v3/audit-log-destinations',
    alsoIn: 'v2',
    success: 200,
    hosts: 'any',
    query: ListDestinationsQuery,
    response: pageOf(Destination),
  },
  createDestination: {
    method: 'POST',
    path: '/v3/audit-log-destinations',
    alsoIn: 'v2',
    success: 201,
    hosts: 'any',
    request: CreateDestination,
    response: Destination,
  },
  getDestination: {
    method: 'GET',
    path: '/v3/audit-log-destinations/{auditLogDestinationId}',
    alsoIn: 'v2',
    success: 200,
    hosts: 'any',
    response: Destination,
  },
  updateDestination: {
    method: 'PATCH',
    path: '/v3/audit-log-destinations/{auditLogDestinationId}',
    alsoIn: 'v2',
    success: 200,
    hosts: 'any',
    request: UpdateDestination,
    response: Destination,
  },
  deleteDestination: {
    method: 'DELETE',
    path: '/v3/audit-log-destinations/{auditLogDestinationId}',
    alsoIn: 'v2',
    success: 204,
    hosts: 'any',
  },
  getWebhook: { method: 'GET', path: '/v3/audit-log-webhook', success: 200, hosts: 'region', response: Webhook },
  updateWebhook: {
    method: 'PATCH',
    path: '/v3/audit-log-webhook',
    success: 200,
    hosts: 'region',
    request: UpdateWebhook,
    response: Webhook,
  },
  deleteWebhook: { method: 'DELETE', path: '/v3/audit-log-webhook', success: 204, hosts: 'region' },
  getWebhookStatus: {
    method: 'GET',
    path: '/v3/audit-log-webhook/status',
    alsoIn: 'v2',
    success: 200,
    hosts: 'region',
    response: WebhookStatus,
  },
  getInlineWebhook: {
    method: 'GET',
    path: '/v2/audit-log-webhook',
    success: 200,
    hosts: 'region',
    response: InlineWebhook,
  },
  updateInlineWebhook: {
    method: 'PATCH',
    path: '/v2/audit-log-webhook',
    success: 200,
    hosts: 'region',
    request: UpdateInlineWebhook,
    response: InlineWebhook,
  },
  getReplayJob: {
    method: 'GET',
    path: '/v3/audit-log-replay-job',
    alsoIn: 'v2',
    success: 200,
    hosts: 'region',
    response: ReplayJob,
  },
  startReplayJob: {
    method: 'PUT',
    path: '/v3/audit-log-replay-job',
    alsoIn: 'v2',
    success: 202,
    hosts: 'region',
    request: StartReplayJob,
    response: ReplayJob,
  },
  getPortalWebhook: {
    method: 'GET',
    path: '/v3/portals/{portalId}/audit-log-webhook',
    alsoIn: 'v2',
    success: 200,
    hosts: 'region',
    response: PortalWebhook,
  },
  updatePortalWebhook: {
    method: 'PATCH',
    path: '/v3/portals/{portalId}/audit-log-webhook',
    alsoIn: 'v2',
    success: 200,
    hosts: 'region',
    request: UpdatePortalWebhook,
    response: PortalWebhook,
  },
  deletePortalWebhook: {
    method: 'DELETE',
    path: '/v3/portals/{portalId}/audit-log-webhook',
    alsoIn: 'v2',
    success: 204,
    hosts: 'region',
  },
  getPortalWebhookStatus: {
    method: 'GET',
    path: '/v3/portals/{portalId}/audit-log-webhook/status',
    alsoIn: 'v2',
    success: 200,
    hosts: 'region',
    response: WebhookStatus,
  },
  getPortalReplayJob: {
    method: 'GET',
    path: '/v3/portals/{portalId}/audit-log-replay-job',
    alsoIn: 'v2',
    success: 200,
    hosts: 'region',
    response: ReplayJob,
  },
  startPortalReplayJob: {
    method: 'PUT',
    path: '/v3/portals/{portalId}/audit-log-replay-job',
    alsoIn: 'v2',
    success: 202,
    hosts: 'region',
    request: StartReplayJob,
    response: ReplayJob,
  },
  listAuditLogs: {
    method: 'GET',
    path: '/v3/audit-logs',
    success: 200,
    hosts: 'region',
    query: ListAuditLogsQuery,
    response: pageOf(AuditLog),
  },
  getJwks: { method: 'GET', path: '/v2/audit-log-webhook/jwks.json', success: 200, hosts: 'region', response: Jwks },
  getOrganization: {
    method: 'GET',
    path: '/v3/organizations/me',
    success: 200,
    hosts: 'global',
    response: Organization,
  },
  listControlPlanes: {
    method: 'GET',
    path: '/v2/control-planes',
    success: 200,
    hosts: 'region',
    response: pageOf(ControlPlane),
  },
  createControlPlane: {
    method: 'POST',
    path: '/v2/control-planes',
    success: 201,
    hosts: 'region',
    request: CreateControlPlane,
    response: ControlPlane,
  },
  listPortals: {
    method: 'GET',
    path: '/v3/portals',
    success: 200,
    hosts: 'region',
    query: ListPortalsQuery,
    response: pageOf(Portal),
  },
  createPortal: {
    method: 'POST',
    path: '/v3/portals',
    success: 201,
    hosts: 'region',
    request: CreatePortal,
    response: Portal,
  },
  getPortal: { method: 'GET', path: '/v3/portals/{portalId}', success: 200, hosts: 'region', response: Portal },
  deletePortal: { method: 'DELETE', path: '/v3/portals/{portalId}', success: 204, hosts: 'region' },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;

/** The call's own row of the table. */
export type OperationOf<Name extends OperationName> = (typeof operations)[Name];

/** The body a caller sends; undefined when none is sent. */
export type RequestOf<Name extends OperationName> =
  OperationOf<Name> extends { readonly request: infer Schema extends z.ZodType } ? z.input<Schema> : undefined;

/** The body of a successful answer; undefined when it has none. */
export type ResponseOf<Name extends OperationName> =
  OperationOf<Name> extends { readonly response: infer Schema extends z.ZodType } ? z.output<Schema> : undefined;

/** The query parameters a caller may send; undefined when there are none. */
export type QueryOf<Name extends OperationName> =
  OperationOf<Name> extends { readonly query: infer Schema extends z.ZodType } ? z.input<Schema> : undefined;

/** The parameters in the path, by name; undefined when there are none. */
export type ParamsOf<Name extends OperationName> = [ParamNames<OperationOf<Name>['path']>] extends [never]
  ? undefined
  : Readonly<Record<ParamNames<OperationOf<Name>['path']>, string>>;

type ParamNames<Path extends string> = Path extends `${string}{${infer Param}}${infer Rest}`
  ? Param | ParamNames<Rest>
  : never;
