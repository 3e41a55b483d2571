import { isRegion, type Region, regions } from '#konnect/contract/region';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Session } from './session';
import { knownRegion } from './session';

/**
 * The region of a state, or the provider's where the state of a moved resource names none. Throws when it is no region:
 * where Konnect has nothing, everything seems to be gone.
 */
export function regionOf(state: { readonly region: string | null }, session: Pick<Session, 'defaultRegion'>): Region {
  const region = knownRegion(session, state.region);
  if (isRegion(region)) return region;
  throw new DiagnosticError(
    'Unknown region',
    `The state is of region "${state.region ?? ''}", and this version of the provider knows ${regions.join(', ')}: use a version that knows the region, or remove the resource from the state`,
    [{ attribute: 'region' }],
  );
}
