import { accessEvent } from '#mock/activity/access';
import { authenticationEvent, type Means, type Outcome } from '#mock/activity/authentication';
import { authorizationEvent } from '#mock/activity/authorization';
import type { Circumstances } from '#mock/activity/circumstances';
import type { Event } from '#konnect/contract/event';

/** One thing that somebody does, as data: it leaves one event for each of its parts, in this order. */
export interface Act {
  /** By the token of who acts, by their way to log in, or by another. */
  readonly authentication: {
    readonly by: 'token' | 'login' | Means;
    readonly outcome: Outcome;
    readonly in?: 'portal';
  };
  /** @default nothing is checked */
  readonly check?: {
    readonly service: string;
    readonly resource: string;
    readonly action: string;
    readonly granted: boolean;
  };
  /** `{id}` in the path stands for an id of its own. @default it only reads */
  readonly access?: {
    readonly method: string;
    readonly path: string;
    readonly query?: string;
    readonly status: number;
  };
}

/** How an act is carried out. */
export interface Performance {
  readonly who: Circumstances;
  /** What they prove who they are with. */
  readonly token: 'PAT' | 'SPAT';
  readonly login: Means;
  /** Where acts in a portal take place. */
  readonly portal?: string;
  /** Id of somebody at Kong who acts for the principal. @default the principal acts */
  readonly kong?: string;
  /** Makes the ids in paths. */
  readonly uuid: () => string;
}

/** The events an act leaves behind; all carry the same trace. */
export function eventsOfAct({ authentication, check, access }: Act, performance: Performance): readonly Event[] {
  const { who, kong } = performance;
  const events: Event[] = [authenticationEvent(who, authenticationOf(authentication, performance))];
  if (check) events.push(authorizationEvent(who, { ...check, ...(kong === undefined ? {} : { kong }) }));
  if (access) {
    const path = access.path.replaceAll('{id}', performance.uuid);
    const query = new URLSearchParams(access.query);
    events.push(accessEvent(who, { ...access, path, query, kong: kong !== undefined }));
  }
  return events;
}

function authenticationOf(authentication: Act['authentication'], { token, login, portal }: Performance) {
  const { by, outcome } = authentication;
  const means: Means = by === 'token' ? token : by === 'login' ? login : by;
  return { means, outcome, ...(authentication.in === undefined || portal === undefined ? {} : { portal }) };
}
