import { isRegion, type Region, regions } from '#konnect/contract/region';
import type { ConfiguredContext } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { PartialState } from '#terraform/framework/model';
import { organizationOf } from '#provider/organization';
import type { Session } from '#provider/session';
import type { attributes } from './schema';

/** What is known of a webhook that was found and not made here. */
export const found = {
  on_inactive: 'warn',
  on_destroy: 'delete',
  overwrite_existing: false,
  deletion_protection: false,
} as const;

/** The start of a state from an import id: `REGION`, or `ORG_ID/REGION` to be sure of the organization. */
export async function importWebhook(
  id: string,
  context: ConfiguredContext<Session>,
): Promise<PartialState<typeof attributes>> {
  const [region = '', organization = null, ...rest] = id.split('/').reverse();
  if (rest.length > 0) throw noRegion(id);
  return startOf(region, organization, context);
}

/** The start of a state from an organization, or null for that of the token, and a region. */
export async function startOf(
  region: string,
  organization: string | null,
  context: ConfiguredContext<Session>,
): Promise<PartialState<typeof attributes>> {
  if (!isRegion(region)) throw noRegion(region);
  return { ...found, id: region, region, org_id: await organizationOf(organization, context) };
}

/** The region of a state. Throws when it is none: where Konnect has nothing, everything seems to be gone. */
export function regionOf({ region }: { readonly region: string | null }): Region {
  if (region !== null && isRegion(region)) return region;
  throw new DiagnosticError(
    'Unknown region',
    `The state is of region "${region ?? ''}", and this version of the provider knows ${regions.join(', ')}: use a version that knows the region, or remove the resource from the state`,
    [{ attribute: 'region' }],
  );
}

function noRegion(text: string): DiagnosticError {
  return new DiagnosticError(
    'Cannot import webhook',
    `"${text}" is no region: use one of ${regions.join(', ')}, or ORG_ID/REGION`,
  );
}
