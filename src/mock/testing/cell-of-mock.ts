import type { Region } from '#konnect/contract/region';
import { findOrganization } from '#mock/find-organization';
import type { CellFilter } from '#mock/ledger';
import type { Mock } from '#mock/server';
import type { Cell, Organization } from '#mock/world';

/** Which part of the local Konnect an expectation is about. */
export interface CellName {
  readonly region: Region;
  /** Name or id. @default the first organization of the mock */
  readonly organization?: string;
  /** Name or id of a developer portal. @default the organization itself */
  readonly portal?: string;
}

/** @throws when the mock has no such organization or portal */
export function cellOf(
  { world }: Mock,
  { organization: wanted, region, portal }: CellName,
): {
  readonly organization: Organization;
  readonly cell: Cell;
  readonly words: string;
} {
  const organization = findOrganization(world, wanted);
  const cell = { organization: organization.id, region, ...(portal && { portal: findPortal(organization, portal) }) };
  const whose = `"${organization.name}" in "${region}"`;
  return { organization, cell, words: portal === undefined ? whose : `portal "${portal}" of ${whose}` };
}

/** The same with ids in place of names. @throws when the mock has no such organization or portal */
export function filterOf({ world }: Mock, { organization, portal, ...rest }: Partial<CellName>): CellFilter {
  if (organization === undefined && portal === undefined) return rest;
  const found = findOrganization(world, organization);
  return { ...rest, organization: found.id, ...(portal !== undefined && { portal: findPortal(found, portal) }) };
}

function findPortal({ name: owner, portals }: Organization, wanted: string): string {
  const all = [...portals.values()];
  const found = all.find(({ id, name }) => id === wanted || name === wanted);
  if (found) return found.id;
  const names = all.map(({ name }) => `"${name}"`).join(', ');
  throw new Error(`Cannot find portal "${wanted}" of "${owner}": it has ${names || 'none'}`);
}

/** @throws TypeError when what was given to `expect` is no mock */
export function requireMock(value: unknown, matcher: string): asserts value is Mock {
  if (typeof value === 'object' && value !== null && 'ledger' in value && 'world' in value) return;
  throw new TypeError(`Cannot use ${matcher} as expect was not given what createMock returned: write expect(mock)`);
}
