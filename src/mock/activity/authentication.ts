import type { AuthenticationEvent } from '#konnect/contract/event';
import { sharedFields, type Circumstances } from './circumstances';

type AfterPrefix<Text extends string, Prefix extends string> = Text extends `${Prefix}${infer Rest}` ? Rest : never;

/** How somebody proves who they are. */
export type Means = AfterPrefix<AuthenticationEvent['event_class_id'], 'AUTHENTICATION_TYPE_'>;
/** How that ends. */
export type Outcome = AfterPrefix<AuthenticationEvent['name'], 'AUTHENTICATION_OUTCOME_'>;

export interface Authentication {
  readonly means: Means;
  readonly outcome: Outcome;
  /** Id of the developer portal they came to. @default Konnect itself */
  readonly portal?: string;
}

/** Somebody logged in or used a token, or tried to. */
export function authenticationEvent(
  who: Circumstances,
  { means, outcome, portal }: Authentication,
): AuthenticationEvent {
  return {
    type: 'authentication',
    ...sharedFields(who),
    severity: severities[outcome],
    event_class_id: `AUTHENTICATION_TYPE_${means}`,
    name: `AUTHENTICATION_OUTCOME_${outcome}`,
    request: requestOf(means),
    success: outcome === 'SUCCESS',
    ...(portal === undefined ? {} : { event_product: 'Dev-Portal', portal_id: portal }),
  };
}

/** Source: audit log reference of Konnect, on severity. `INVALID` is taken for what it calls unknown. */
const severities: Readonly<Record<Outcome, number>> = {
  SUCCESS: 0,
  NOT_FOUND: 1,
  INVALID_PASSWORD: 1,
  TOKEN_EXPIRED: 1,
  LOCKED: 6,
  DISABLED: 6,
  INVALID: 7,
};

/**
 * Where tokens are looked up, and where people log in. A published sample has the path for PATs, the one for SPATs is
 * formed after it; the third is where Kong's own clients log in, and is taken for every way to do that.
 */
function requestOf(means: Means): string {
  switch (means) {
    case 'PAT':
      return '/api/v1/personal-access-tokens/introspect';
    case 'SPAT':
      return '/api/v1/system-account-access-tokens/introspect';
    default:
      return '/kauth/api/v1/authenticate';
  }
}
