import type { Organization, World } from './world';

/**
 * Finds an organization by its name or id.
 * @default wanted - the first
 * @throws a sentence with those there are, when it is none of them
 */
export function findOrganization({ organizations }: Pick<World, 'organizations'>, wanted?: string): Organization {
  const all = [...organizations.values()];
  const found = wanted === undefined ? all[0] : all.find(({ id, name }) => id === wanted || name === wanted);
  if (found) return found;
  const names = all.map(({ name }) => `"${name}"`).join(', ');
  throw new Error(`Cannot find organization "${wanted ?? ''}" in the local Konnect: it has ${names || 'none'}`);
}
