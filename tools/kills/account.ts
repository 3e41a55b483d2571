import type { Destination } from '#konnect/contract/destination';
import type { CallKonnect } from '#mock/caller';
import { pathOf, type Place, type Wanted } from './configuration';

/** The destinations that Konnect has. */
export async function destinationsIn(call: CallKonnect): Promise<readonly Destination[]> {
  const { body } = await call('GET', '/global/v3/audit-log-destinations?page[size]=100');
  return (body as { readonly data: readonly Destination[] }).data;
}

/** Holds Konnect and the ids in the state against what is wanted. Answers what does not add up, one sentence each. */
export async function account(
  { destinations, webhooks }: Wanted,
  { call, places, kept }: { call: CallKonnect; places: readonly Place[]; kept: readonly string[] },
): Promise<readonly string[]> {
  const found = await destinationsIn(call);
  const webhooksFound = await Promise.all(places.map((place) => webhookIn(call, place, found)));
  const webhooksWanted = places.map((place) => {
    const webhook = webhooks.find((each) => pathOf(each.place) === pathOf(place));
    return say(place, webhook && `"${webhook.destination}", ${webhook.enabled}`);
  });
  const rows = (all: readonly Pick<Destination, 'name' | 'endpoint' | 'log_format'>[]): readonly string[] =>
    all.map(({ name, endpoint, log_format }) => `destination "${name}" to ${endpoint} as ${log_format}`).sort();
  return [
    ...compare('Konnect has', rows(found), rows(destinations)),
    ...compare('Konnect has', webhooksFound, webhooksWanted),
    ...compare('The state has the ids', [...kept].sort(), found.map(({ id }) => id).sort()),
  ];
}

function compare(what: string, found: readonly string[], wanted: readonly string[]): readonly string[] {
  if (found.join('\n') === wanted.join('\n')) return [];
  return [`${what} ${found.join('; ') || 'nothing'}, and was to have ${wanted.join('; ') || 'nothing'}`];
}

async function webhookIn(call: CallKonnect, place: Place, destinations: readonly Destination[]): Promise<string> {
  const { status, body } = await call('GET', pathOf(place));
  const { audit_log_destination_id: id, enabled } = body as { audit_log_destination_id?: string; enabled?: boolean };
  if (status === 404 || !id) return say(place, undefined);
  return say(place, `"${destinations.find((each) => each.id === id)?.name ?? id}", ${enabled}`);
}

function say({ region, portal }: Place, webhook: string | undefined): string {
  return `${portal === undefined ? 'region' : 'portal in'} ${region}: ${webhook ?? 'none'}`;
}
