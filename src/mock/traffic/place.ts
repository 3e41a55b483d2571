import type { Region } from '#konnect/contract/region';
import { findOrganization } from '#mock/find-organization';
import type { Random } from '#mock/random';
import type { Organization, World } from '#mock/world';
import { pick } from './pick';
import type { PlannedStory, TrafficPlan } from './plan';

/** Where something happens. */
export interface Place {
  readonly organization: Organization;
  readonly region: Region;
}

/** Where a plan takes place. @throws when there is no such organization */
export function placesOf(world: World, { organization: wanted, regions }: TrafficPlan): readonly Place[] {
  const organizations = wanted === undefined ? [...world.organizations.values()] : [findOrganization(world, wanted)];
  return organizations.flatMap((organization) =>
    (regions ?? [organization.homeRegion]).map((region) => ({ organization, region })),
  );
}

/** Where a story is told. @throws when it needs a developer portal and there is none */
export function placeOf({ story }: PlannedStory, places: readonly Place[], random: Random): Place {
  const needsPortal = story === 'portal-guessing';
  const fitting = places.filter((place) => !needsPortal || portalsIn(place).length > 0);
  if (fitting.length === 0)
    throw new Error(`Cannot tell "${story}" as there is no developer portal: create one in the region first`);
  return pick(fitting, random);
}

/** Ids of the portals there. */
export function portalsIn({ organization: { portals }, region }: Place): readonly string[] {
  return [...portals.values()].filter((portal) => portal.region === region).map(({ id }) => id);
}
