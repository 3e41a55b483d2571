import type { BoundWebhooks } from '#konnect/client/bound-webhook';
import type { KonnectClient } from '#konnect/client/client';
import type { Portal } from '#konnect/contract/portal';
import { type Region, regions } from '#konnect/contract/region';

/** What regions and developer portals deliver to, as far as the API lets it be seen. */
export interface BoundPlaces {
  /** Places with a webhook, as messages call them: `region "eu"`. */
  readonly bound: readonly { readonly place: string; readonly destinationId: string }[];
  /** Places that did not answer, or not to this token, and portals beyond those that are looked at. */
  readonly unseen: readonly string[];
}

/** Of each region, so that all that is said in a warning takes less than a hundred reads. */
const mostPortals = 10;

/** Looks into every region and its portals, once in a process: for what is said in plans, and is not decided upon. */
export function rememberBoundPlaces(konnect: KonnectClient): (signal: AbortSignal) => Promise<BoundPlaces> {
  let asked: Promise<BoundPlaces> | undefined;
  return (signal) => (asked ??= findBoundPlaces(konnect, signal));
}

/** As {@link rememberBoundPlaces}, as things are now. */
export async function findBoundPlaces(konnect: KonnectClient, signal: AbortSignal): Promise<BoundPlaces> {
  const seen = await Promise.all([
    ...regions.map((region) => lookAt(`region "${region}"`, konnect.webhook(region), signal)),
    ...regions.map((region) => lookAtPortals(region, konnect, signal)),
  ]);
  return merge(seen);
}

async function lookAtPortals(region: Region, konnect: KonnectClient, signal: AbortSignal): Promise<BoundPlaces> {
  const portals: Portal[] = [];
  const rest: string[] = [];
  try {
    for await (const portal of konnect.portals(region, { signal })) {
      if (portals.length < mostPortals) portals.push(portal);
      else {
        rest.push(`more portals in region "${region}"`);
        break;
      }
    }
  } catch {
    rest.push(`portals in region "${region}"`);
  }
  const seen = await Promise.all(
    portals.map(({ id, name }) =>
      lookAt(`portal "${name}" in region "${region}"`, konnect.portalWebhook(region, id), signal),
    ),
  );
  return merge([...seen, { bound: [], unseen: rest }]);
}

async function lookAt(place: string, webhook: BoundWebhooks, signal: AbortSignal): Promise<BoundPlaces> {
  try {
    const found = await webhook.get({ signal });
    return { bound: found ? [{ place, destinationId: found.audit_log_destination_id }] : [], unseen: [] };
  } catch {
    return { bound: [], unseen: [place] };
  }
}

function merge(seen: readonly BoundPlaces[]): BoundPlaces {
  return { bound: seen.flatMap(({ bound }) => bound), unseen: seen.flatMap(({ unseen }) => unseen) };
}

/** The places that deliver to a destination, and what could not be looked into, for the end of a sentence. */
export function usersOf(destinationId: string | null, { bound, unseen }: BoundPlaces): string | undefined {
  const users = bound.filter((each) => each.destinationId === destinationId).map(({ place }) => place);
  if (users.length === 0) return undefined;
  return users.join(', ') + (unseen.length === 0 ? '' : `. What could not be looked into: ${unseen.join(', ')}`);
}
