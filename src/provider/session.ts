import type { KonnectClient } from '#konnect/client/client';
import type { Region } from '#konnect/contract/region';
import type { Unknown } from '#terraform/cty/unknown';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { BoundPlaces } from './bound-places';
import type { TakenNames } from './destination/taken-names';
import type { OrganizationOfToken } from './organization';

/** What the configured provider gives to its resources. */
export interface Session {
  readonly konnect: KonnectClient;
  readonly organization: OrganizationOfToken;
  readonly boundPlaces: (signal: AbortSignal) => Promise<BoundPlaces>;
  readonly takenNames: TakenNames;
  /** Region of resources that name none. */
  readonly defaultRegion: Region | undefined;
}

/** The region a resource names, else the provider's. Throws when there is neither. */
export function resolveRegion(
  session: Pick<Session, 'defaultRegion'>,
  named: string | Unknown | null,
): string | Unknown {
  const region = named ?? session.defaultRegion;
  if (region !== undefined) return region;
  throw new DiagnosticError(
    'Cannot tell the region',
    'Neither the resource nor the provider names one: set region here, or region in the provider block, or KONNECT_REGION',
    [{ attribute: 'region' }],
  );
}

/** As {@link resolveRegion}, at a time when every value is known. */
export function knownRegion(session: Pick<Session, 'defaultRegion'>, named: string | Unknown | null): Region {
  return resolveRegion(session, named) as Region;
}
