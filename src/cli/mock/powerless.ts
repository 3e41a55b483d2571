import { InvalidArgumentError } from 'commander';
import type { OrganizationOptions } from '#mock/world';

/** A token without roles, and the name of the organization it is of. */
export interface Powerless {
  readonly organization: string;
  readonly token: string;
}

/** `ORGANIZATION=TOKEN`. @throws InvalidArgumentError */
export function addPowerless(text: string, before: readonly Powerless[] = []): readonly Powerless[] {
  const [, organization, token] = /^([^=\s]+)=([\x21-\x7e]+)$/.exec(text) ?? [];
  if (organization === undefined || token === undefined) {
    throw new InvalidArgumentError('Give ORGANIZATION=TOKEN, both without spaces, the token in ASCII');
  }
  return [...before, { organization, token }];
}

/** @throws when a token is of an organization that is not there */
export function withPowerless(
  organizations: readonly OrganizationOptions[],
  tokens: readonly Powerless[],
): readonly OrganizationOptions[] {
  for (const { organization, token } of tokens) {
    if (organizations.some(({ name }) => name === organization)) continue;
    const names = organizations.map(({ name }) => `"${name}"`).join(', ');
    throw new Error(
      `Cannot give token "${token}" to organization "${organization}" as there is none of this name: there is ${names}`,
    );
  }
  return organizations.map((each) => ({
    ...each,
    otherTokens: tokens
      .filter(({ organization }) => organization === each.name)
      .map(({ token }) => ({ token, roles: [] })),
  }));
}
