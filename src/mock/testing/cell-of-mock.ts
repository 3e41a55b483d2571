import { findPortal, type CellName } from '#mock/find-cell';
import { findOrganization } from '#mock/find-organization';
import type { Mock } from '#mock/server';
import type { Cell, Organization } from '#mock/world';

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

/** @throws TypeError when what was given to `expect` is no mock */
export function requireMock(value: unknown, matcher: string): asserts value is Mock {
  if (typeof value === 'object' && value !== null && 'ledger' in value && 'world' in value) return;
  throw new TypeError(`Cannot use ${matcher} as expect was not given what createMock returned: write expect(mock)`);
}
