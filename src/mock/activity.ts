import type { Event } from '#konnect/contract/event';
import type { Permission } from './api/permission';
import { timestamp } from './timestamp';
import type { Caller } from './world';

/** A call that Konnect handled, in the words its events need. */
export interface HandledCall {
  readonly caller: Caller;
  readonly permission: Permission;
  readonly granted: boolean;
  readonly method: string;
  /** Without the region. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Of the answer. */
  readonly status: number;
  /** When the request came in, ms since the epoch. */
  readonly at: number;
  /** 32 hexadecimal digits. */
  readonly trace: string;
  /** IP address of the caller. */
  readonly src: string;
  readonly userAgent: string;
}

/**
 * What a call leaves in the audit log: the use of the token, the permission check, and the access itself unless it only
 * reads. All carry the trace of the request.
 */
export function eventsOf(call: HandledCall): readonly Event[] {
  const events = [authentication(call), authorization(call)];
  return call.method === 'GET' ? events : [...events, access(call)];
}

function authentication(call: HandledCall): Event {
  const { kind } = call.caller;
  return {
    type: 'authentication',
    ...common(call, 0),
    event_class_id: `AUTHENTICATION_TYPE_${kind}`,
    name: 'AUTHENTICATION_OUTCOME_SUCCESS',
    request: introspection[kind],
    success: true,
  };
}

function authorization(call: HandledCall): Event {
  const { service, resource, action } = call.permission;
  return {
    type: 'authorization',
    ...common(call, call.granted ? 1 : 6),
    event_class_id: service,
    name: `Authz.${resource}`,
    action,
    granted: call.granted,
  };
}

function access(call: HandledCall): Event {
  return {
    type: 'access',
    ...common(call, accessSeverity(call.status)),
    event_class_id: 'KongGateway',
    name: 'Ingress',
    request: call.path,
    query: JSON.stringify(Object.fromEntries(call.query)),
    act: call.method,
    status: call.status,
  };
}

function common(call: HandledCall, severity: number) {
  return {
    event_product: 'Konnect',
    event_ts: timestamp(call.at),
    rt: call.at,
    severity,
    src: call.src,
    user_agent: call.userAgent,
    org_id: call.caller.organization.id,
    principal_id: call.caller.principal,
    trace_id: call.trace,
  } as const;
}

function accessSeverity(status: number): number {
  if (status === 401 || status === 403) return 6;
  return status === 500 ? 10 : 1;
}

/** Where a token is looked up: a published sample has the path for PATs, the one for SPATs is formed after it. */
const introspection = {
  PAT: '/api/v1/personal-access-tokens/introspect',
  SPAT: '/api/v1/system-account-access-tokens/introspect',
} as const;
