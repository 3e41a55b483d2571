import type { Destination } from '#konnect/contract/destination';
import { notFound, Refusal } from '#mock/problem';
import { timestamp } from '#mock/timestamp';
import { webhooksOf, type Organization, type StoredDestination } from '#mock/world';
import { requireAllowedEndpoint } from './endpoint';
import type { Desk, Handler } from './handler';
import { pageOf } from './page';

/** In order of creation. */
export const listDestinations: Handler<'listDestinations'> = ({ caller, query }) => {
  const name = query['filter[name][eq]'] ?? query['filter[name]'];
  const part = query['filter[name][contains]'];
  const found = [...caller.organization.destinations.values()].filter(
    (destination) => (name === undefined || destination.name === name) && destination.name.includes(part ?? ''),
  );
  const { items, meta } = pageOf(found, query, '/api/v3/audit-log-destinations');
  return { data: items.map(shown), meta };
};

export const createDestination: Handler<'createDestination'> = ({ caller: { organization }, body }, desk) => {
  requireAllowedEndpoint(body.endpoint, desk);
  requireFreeName(organization, body.name, desk);
  const now = timestamp(desk.clock.now());
  const destination: StoredDestination = { ...body, id: desk.ids.uuid(), created_at: now, updated_at: now };
  organization.destinations.set(destination.id, destination);
  return shown(destination);
};

export const getDestination: Handler<'getDestination'> = ({ caller, params }) =>
  shown(findDestination(caller.organization, params.auditLogDestinationId));

/** What is left out stays as it is. */
export const updateDestination: Handler<'updateDestination'> = ({ caller: { organization }, params, body }, desk) => {
  const destination = findDestination(organization, params.auditLogDestinationId);
  if (body.endpoint !== undefined) requireAllowedEndpoint(body.endpoint, desk);
  if (body.name !== undefined && body.name !== destination.name) requireFreeName(organization, body.name, desk);
  const omitted = desk.profile.omittedInPatch === 'default' ? documentedDefaults : {};
  Object.assign(destination, omitted, body, { updated_at: timestamp(desk.clock.now()) });
  return shown(destination);
};

export const deleteDestination: Handler<'deleteDestination'> = ({ caller: { organization }, params }, desk) => {
  const { id } = findDestination(organization, params.auditLogDestinationId);
  if (isInUse(id, organization, desk)) throw new Refusal(409, 'Destination is in use');
  organization.destinations.delete(id);
};

/** For some time after the last webhook let go of it, too, when the profile says so. */
function isInUse(id: string, organization: Organization, { profile, clock }: Desk): boolean {
  const released = organization.released.get(id);
  if (released !== undefined && clock.now() - released < profile.releaseLagMs) return true;
  return webhooksOf(organization).some(
    (webhook) => webhook.destinationId === id && (webhook.enabled || profile.disabledWebhook === 'in-use'),
  );
}

function findDestination({ destinations }: Organization, id: string): StoredDestination {
  const found = destinations.get(id);
  if (!found) throw notFound();
  return found;
}

function requireFreeName({ id, destinations }: Organization, name: string, { profile }: Desk): void {
  const taken = [...destinations.values()].some((destination) => destination.name === name);
  if (!taken || profile.duplicateName === 'allowed') return;
  throw new Refusal(409, `Key (org_id, name)=(${id}, ${name}) already exists.`);
}

/** Everything but the authorization, which Konnect never shows. */
function shown({ authorization: _, ...destination }: StoredDestination): Destination {
  return destination;
}

/** What the specification says of fields that are left out, of a change too. */
const documentedDefaults = { log_format: 'cef', skip_ssl_verification: false } as const;
