import type { Region } from '#konnect/contract/region';
import type { Mock } from '#mock/server';
import type { CellFilter } from '#mock/ledger';
import type { Organization } from '#mock/world';

/** Which part of the local Konnect an expectation is about. */
export interface CellName {
  readonly region: Region;
  /** Name or id. @default the first organization of the mock */
  readonly organization?: string;
}

/** @throws when the mock has no such organization */
export function findOrganization(mock: Mock, wanted: string | undefined): Organization {
  const all = [...mock.world.organizations.values()];
  const found = wanted === undefined ? all[0] : all.find(({ id, name }) => id === wanted || name === wanted);
  if (found) return found;
  const names = all.map(({ name }) => `"${name}"`).join(', ');
  throw new Error(`Cannot find organization "${wanted ?? ''}" in the local Konnect: it has ${names || 'none'}`);
}

/** The same with the id in place of a name. @throws when the mock has no such organization */
export function filterOf(mock: Mock, { organization, ...rest }: Partial<CellName>): CellFilter {
  return organization === undefined ? rest : { ...rest, organization: findOrganization(mock, organization).id };
}

/** @throws TypeError when what was given to `expect` is no mock */
export function requireMock(value: unknown, matcher: string): asserts value is Mock {
  if (typeof value === 'object' && value !== null && 'ledger' in value && 'world' in value) return;
  throw new TypeError(`Cannot use ${matcher} as expect was not given what createMock returned: write expect(mock)`);
}
