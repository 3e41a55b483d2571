import { AuthorizationStorage } from './authorization-storage';

interface Choices {
  readonly authorizationStorage?: string;
  readonly authorizationVersion?: string;
  readonly detectAuthorizationChange?: boolean;
}

/** @throws Error when there is more than one way to see that the authorization changed */
export function requireOneWayToSeeChanges(owner: string, choices: Choices): void {
  const { authorizationStorage, authorizationVersion, detectAuthorizationChange } = choices;
  const ways = [
    ...(authorizationStorage === AuthorizationStorage.STATE
      ? [{ choice: 'authorizationStorage is "state"', why: 'Terraform sees a change in the state' }]
      : []),
    ...(detectAuthorizationChange
      ? [{ choice: 'detectAuthorizationChange is true', why: 'the provider sees a change' }]
      : []),
    ...(authorizationVersion === undefined ? [] : [{ choice: `authorizationVersion is "${authorizationVersion}"` }]),
  ];
  const [first, second] = ways;
  if (!first || !second) return;
  throw new Error(
    `Cannot declare ${owner} as ${second.choice} while ${first.choice}: leave it out, ${first.why} by itself`,
  );
}
