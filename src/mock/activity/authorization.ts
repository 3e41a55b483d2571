import type { AuthorizationEvent } from '#konnect/contract/event';
import { sharedFields, type Circumstances } from './circumstances';

export interface Check {
  /** The service that checks, for example `konnect`. */
  readonly service: string;
  /** For example `control-planes`. */
  readonly resource: string;
  /** For example `list`. */
  readonly action: string;
  readonly granted: boolean;
  /** Id of who acts on behalf of the principal: Kong's support, then. @default the principal itself acts */
  readonly kong?: string;
}

/** Konnect checked whether somebody may do something. */
export function authorizationEvent(who: Circumstances, check: Check): AuthorizationEvent {
  return {
    type: 'authorization',
    ...sharedFields(who),
    severity: check.granted ? 1 : 6,
    event_class_id: check.service,
    name: `Authz.${check.resource}`,
    action: check.action,
    granted: check.granted,
    ...(check.kong === undefined ? {} : { actor_id: check.kong, kong_initiated: true }),
  };
}
