import { regions, type Region } from '#konnect/contract/region';
import { findOrganization } from './find-organization';
import type { CellFilter, Ledger } from './ledger';
import type { Cell, Organization, World } from './world';

/** A cell as people call it. */
export interface CellName {
  readonly region: Region;
  /** Name or id. @default the first organization */
  readonly organization?: string;
  /** Name or id of a developer portal. @default the organization itself */
  readonly portal?: string;
}

/** Where cells are configured, and where their events are written down. */
export interface Known {
  readonly world: World;
  readonly ledger: Pick<Ledger, 'summary'>;
}

/**
 * The same with ids in place of names. What is gone, and has left events, is known by its id still.
 * @default organization - all of them, or the first when a portal is named
 * @throws a sentence with those there are, when there is no such organization, region or portal
 */
export function filterOf({ world, ledger }: Known, { organization, region, portal }: Partial<CellName>): CellFilter {
  if (region !== undefined && !regions.includes(region))
    throw new Error(`Cannot find region "${region}" in the local Konnect: it has ${regions.join(', ')}`);
  const leftEvents = (of: CellFilter): boolean => ledger.summary(of).generated > 0;
  const isGone = organization !== undefined && !world.organizations.has(organization) && leftEvents({ organization });
  const within = { ...(region !== undefined && { region }), ...(isGone && { organization }) };
  if (isGone || (organization === undefined && portal === undefined)) return { ...within, ...(portal && { portal }) };
  const found = findOrganization(world, organization);
  const named = portal !== undefined && { portal: leftEvents({ portal }) ? portal : findPortal(found, portal) };
  return { ...within, organization: found.id, ...named };
}

/** Id of a portal, by its name or id. @throws a sentence with those there are, when it is none of them */
export function findPortal({ name: owner, portals }: Organization, wanted: string): string {
  const all = [...portals.values()];
  const found = all.find(({ id, name }) => id === wanted || name === wanted);
  if (found) return found.id;
  const names = all.map(({ name }) => `"${name}"`).join(', ');
  throw new Error(`Cannot find portal "${wanted}" of "${owner}": it has ${names || 'none'}`);
}

/** `eu of "acme"`, `eu of "acme", portal "docs"`: with ids in place of the names of what is gone. */
export function wordsOf({ organizations }: World, { organization, region, portal }: Cell): string {
  const owner = organizations.get(organization);
  const place = `${region} of "${owner?.name ?? organization}"`;
  return portal === undefined ? place : `${place}, portal "${owner?.portals.get(portal)?.name ?? portal}"`;
}
