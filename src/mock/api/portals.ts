import { notFound } from '#mock/problem';
import { unbind, type Organization, type StoredPortal } from '#mock/world';
import type { Handler } from './handler';

const defaultSize = 10;

/** Developer portals of the region, in order of creation. */
export const listPortals: Handler<'listPortals'> = ({ caller, host, query }) => {
  const all = [...caller.organization.portals.values()].filter(({ region }) => region === host).map(shown);
  const size = Number(query['page[size]'] ?? defaultSize);
  const number = Number(query['page[number]'] ?? 1);
  const data = all.slice((number - 1) * size, number * size);
  return { data, meta: { page: { number, size: data.length, total: all.length } } };
};

export const createPortal: Handler<'createPortal'> = ({ caller: { organization }, host, body }, { ids }) => {
  const webhook = { enabled: false, state: 'active' } as const;
  const portal: StoredPortal = { id: ids.uuid(), name: body.name, region: host, webhook: { ...webhook } };
  organization.portals.set(portal.id, portal);
  return shown(portal);
};

export const getPortal: Handler<'getPortal'> = ({ caller, host, params }) =>
  shown(findPortal(caller.organization, host, params.portalId));

/** Its webhook goes with it. Whether Konnect refuses that is not published. */
export const deletePortal: Handler<'deletePortal'> = ({ caller: { organization }, host, params }) => {
  const { id, webhook } = findPortal(organization, host, params.portalId);
  unbind(webhook);
  organization.portals.delete(id);
};

/** @throws Refusal when the region has no portal of this id */
export function findPortal({ portals }: Organization, region: string, id: string): StoredPortal {
  const found = portals.get(id);
  if (found?.region !== region) throw notFound(`Portal "${id}" not found`);
  return found;
}

function shown({ id, name }: StoredPortal) {
  return { id, name };
}
