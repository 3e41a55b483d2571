import type { Act } from './act';

const withToken = { by: 'token', outcome: 'SUCCESS' } as const;
const granted = (service: string, resource: string, action: string) => ({ service, resource, action, granted: true });
const denied = (service: string, resource: string, action: string) => ({ service, resource, action, granted: false });
const oneControlPlane = 'control-planes/*';

/** Everything that people and programs do in generated traffic. */
export const acts = {
  listControlPlanes: { authentication: withToken, check: granted('konnect', 'control-planes', 'list') },
  readControlPlane: { authentication: withToken, check: granted('konnect', oneControlPlane, 'retrieve') },
  readPortals: { authentication: withToken, check: granted('konnect', 'portals', 'list') },
  readUsage: { authentication: withToken, check: granted('konnect', 'usage', 'retrieve') },
  readOrganization: { authentication: withToken, check: granted('identity', 'organization', 'retrieve') },
  readAuditLogs: { authentication: withToken, check: granted('auditlogs', 'webhook', 'retrieve') },

  createControlPlane: {
    authentication: withToken,
    check: granted('konnect', 'control-planes', 'create'),
    access: { method: 'POST', path: '/v2/control-planes', status: 201 },
  },
  editService: {
    authentication: withToken,
    check: granted('konnect', oneControlPlane, 'edit'),
    access: { method: 'PUT', path: '/v2/control-planes/{id}/core-entities/services/{id}', status: 200 },
  },
  editRoute: {
    authentication: withToken,
    check: granted('konnect', oneControlPlane, 'edit'),
    access: {
      method: 'PATCH',
      path: '/v2/control-planes/{id}/core-entities/routes/{id}',
      query: 'tags=edge&notify=a<b',
      status: 200,
    },
  },
  deleteRoute: {
    authentication: withToken,
    check: granted('konnect', oneControlPlane, 'delete'),
    access: { method: 'DELETE', path: '/v2/control-planes/{id}/core-entities/routes/{id}', status: 204 },
  },
  createPortal: {
    authentication: withToken,
    check: granted('konnect', 'portals', 'create'),
    access: { method: 'POST', path: '/v3/portals', status: 201 },
  },
  createSystemAccount: {
    authentication: withToken,
    check: granted('identity', 'system-accounts', 'create'),
    access: { method: 'POST', path: '/v3/system-accounts', status: 201 },
  },
  createSystemToken: {
    authentication: withToken,
    check: granted('identity', 'system-accounts', 'edit'),
    access: { method: 'POST', path: '/v3/system-accounts/{id}/access-tokens', status: 201 },
  },
  joinTeam: {
    authentication: withToken,
    check: granted('identity', 'teams', 'edit'),
    access: { method: 'POST', path: '/v3/teams/{id}/users', status: 201 },
  },
  editIdentityProvider: {
    authentication: withToken,
    check: granted('identity', 'identity-provider', 'edit'),
    access: { method: 'PATCH', path: '/v3/identity-provider', status: 200 },
  },
  silenceAuditLogs: {
    authentication: withToken,
    check: granted('auditlogs', 'webhook', 'edit'),
    access: { method: 'PATCH', path: '/v3/audit-log-webhook', status: 200 },
  },

  refusedList: { authentication: withToken, check: denied('konnect', 'portals', 'list') },
  refusedRead: { authentication: withToken, check: denied('konnect', oneControlPlane, 'retrieve') },
  refusedEdit: {
    authentication: withToken,
    check: denied('konnect', oneControlPlane, 'edit'),
    access: { method: 'PATCH', path: '/v2/control-planes/{id}', status: 403 },
  },
  refusedTeam: {
    authentication: withToken,
    check: denied('identity', 'teams', 'edit'),
    access: { method: 'POST', path: '/v3/teams/{id}/users', status: 403 },
  },
  refusedAuditLogs: { authentication: withToken, check: denied('auditlogs', 'webhook', 'retrieve') },
  failedEdit: {
    authentication: withToken,
    check: granted('konnect', oneControlPlane, 'edit'),
    access: { method: 'PUT', path: '/v2/control-planes/{id}/core-entities/services/{id}', status: 500 },
  },

  logIn: { authentication: { by: 'login', outcome: 'SUCCESS' } },
  mistypePassword: { authentication: { by: 'BASIC', outcome: 'INVALID_PASSWORD' } },
  logInLocked: { authentication: { by: 'BASIC', outcome: 'LOCKED' } },
  logInDisabled: { authentication: { by: 'login', outcome: 'DISABLED' } },
  logInUnknown: { authentication: { by: 'BASIC', outcome: 'NOT_FOUND' } },
  useExpiredToken: { authentication: { by: 'token', outcome: 'TOKEN_EXPIRED' } },
  useGarbledToken: { authentication: { by: 'INVALID', outcome: 'INVALID' } },

  logInToPortal: { authentication: { by: 'login', outcome: 'SUCCESS', in: 'portal' } },
  mistypePortalPassword: { authentication: { by: 'BASIC', outcome: 'INVALID_PASSWORD', in: 'portal' } },
} as const satisfies Record<string, Act>;

export type ActName = keyof typeof acts;
