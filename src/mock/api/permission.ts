import type { OperationName } from '#konnect/contract/operation';
import type { Role } from '#mock/world';
import type { ApiProfile } from './profile';

/** What Konnect checks before it does what a call asks, and what its authorization event says of that. */
export interface Permission {
  /** The service that checks. Not a closed set: `konnect`, `identity` and `auditlogs` have been seen. */
  readonly service: 'konnect' | 'identity' | 'auditlogs';
  readonly resource: string;
  readonly action: 'list' | 'retrieve' | 'create' | 'edit' | 'delete';
  /** @default every token of the organization may */
  readonly role?: Role;
}

/**
 * The permission each call needs; `public` calls need no token. That the keys are public, and what the destinations are
 * called as a resource, is not published.
 */
export const permissions = {
  listDestinations: auditLogs('audit-log-destinations', 'list'),
  createDestination: auditLogs('audit-log-destinations', 'create'),
  getDestination: auditLogs('audit-log-destinations', 'retrieve'),
  updateDestination: auditLogs('audit-log-destinations', 'edit'),
  deleteDestination: auditLogs('audit-log-destinations', 'delete'),
  getWebhook: auditLogs('webhook', 'retrieve'),
  updateWebhook: auditLogs('webhook', 'edit'),
  deleteWebhook: auditLogs('webhook', 'delete'),
  getWebhookStatus: auditLogs('webhook', 'retrieve'),
  getInlineWebhook: auditLogs('webhook', 'retrieve'),
  updateInlineWebhook: auditLogs('webhook', 'edit'),
  getReplayJob: auditLogs('replay-job', 'retrieve'),
  startReplayJob: auditLogs('replay-job', 'create'),
  getPortalWebhook: auditLogs('webhook', 'retrieve'),
  updatePortalWebhook: auditLogs('webhook', 'edit'),
  deletePortalWebhook: auditLogs('webhook', 'delete'),
  getPortalWebhookStatus: auditLogs('webhook', 'retrieve'),
  getPortalReplayJob: auditLogs('replay-job', 'retrieve'),
  startPortalReplayJob: auditLogs('replay-job', 'create'),
  listAuditLogs: auditLogs('audit-logs', 'list'),
  getJwks: 'public',
  getOrganization: { service: 'identity', resource: 'organization', action: 'retrieve' },
  listControlPlanes: { service: 'konnect', resource: 'control-planes', action: 'list' },
  createControlPlane: { service: 'konnect', resource: 'control-planes', action: 'create' },
  listPortals: { service: 'konnect', resource: 'portals', action: 'list' },
  createPortal: { service: 'konnect', resource: 'portals', action: 'create' },
  getPortal: { service: 'konnect', resource: 'portals', action: 'retrieve' },
  deletePortal: { service: 'konnect', resource: 'portals', action: 'delete' },
} as const satisfies Record<OperationName, Permission | 'public'>;

/** What a call needs; `public`: nothing. */
export function permissionOf(name: OperationName, { jwks }: Pick<ApiProfile, 'jwks'>): Permission | 'public' {
  return name === 'getJwks' && jwks === 'token' ? readKeys : permissions[name];
}

const readKeys: Permission = { service: 'auditlogs', resource: 'webhook', action: 'retrieve' };

function auditLogs(resource: string, action: Permission['action']): Permission {
  return { service: 'auditlogs', resource, action, role: 'audit_logs.admin' };
}
