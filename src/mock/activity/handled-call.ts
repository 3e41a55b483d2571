import type { Event } from '#konnect/contract/event';
import type { Permission } from '#mock/api/permission';
import type { Caller } from '#mock/world';
import { accessEvent } from './access';
import { authenticationEvent } from './authentication';
import { authorizationEvent } from './authorization';
import type { Circumstances } from './circumstances';

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
 * What a call leaves in the audit log: the use of the token; then, when the token is good, the permission check, and the
 * access itself unless it only reads. All carry the trace of the request.
 */
export function eventsOf(call: HandledCall): readonly Event[] {
  const { kind, tokenState } = call.caller;
  const who = circumstancesOf(call);
  const authentication = authenticationEvent(who, { means: kind, outcome: outcomes[tokenState] });
  if (tokenState !== 'valid') return [authentication];
  const authorization = authorizationEvent(who, { ...call.permission, granted: call.granted });
  if (call.method === 'GET') return [authentication, authorization];
  return [authentication, authorization, accessEvent(who, { ...call, kong: false })];
}

const outcomes = { valid: 'SUCCESS', expired: 'TOKEN_EXPIRED', locked: 'LOCKED', disabled: 'DISABLED' } as const;

function circumstancesOf({ caller, ...call }: HandledCall): Circumstances {
  const { organization, principal, principalName } = caller;
  const { at, trace, src, userAgent } = call;
  return {
    ...{ organization: organization.id, principal, at, trace, src, userAgent },
    ...(principalName === undefined ? {} : { principalName }),
  };
}
