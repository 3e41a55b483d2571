import { regions, type Region } from '#konnect/contract/region';
import { isSequence } from '#terraform/cty/value';
import type { ConfiguredContext } from '#terraform/framework/context';
import { defineDataSource } from '#terraform/framework/data-source';
import type { Session } from '#provider/session';
import { lookAt, type Place } from './look';
import type { attributes } from './schema';
import { schema } from './schema';

export const coverage = defineDataSource<typeof attributes, Session>({
  schema,

  async read(config, context) {
    const named = config.regions;
    const wanted = regions.filter((region) => !isSequence(named) || named.includes(region));
    const places = await Promise.all(wanted.map((region) => placesIn(region, config.include_portals === true, context)));
    const looks = await Promise.all(places.flat().map((place) => lookAt(place, context.signal)));
    const gaps = looks.flatMap(({ gap }) => gap ?? []);
    return { ...config, complete: gaps.length === 0, gaps, targets: looks.map(({ target }) => target) };
  },
});

/** The organization first, then its portals in the order of Konnect. */
async function placesIn(
  region: Region,
  withPortals: boolean,
  { client: { konnect }, signal }: ConfiguredContext<Session>,
): Promise<readonly Place[]> {
  const places: Place[] = [{ region, webhook: konnect.webhook(region) }];
  if (!withPortals) return places;
  for await (const portal of konnect.portals(region, { signal })) {
    places.push({ region, portal, webhook: konnect.portalWebhook(region, portal.id) });
  }
  return places;
}
