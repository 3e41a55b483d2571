import type { Handler } from './handler';

/** Control planes of the region. There are as many as were created: they serve to make activity. */
export const listControlPlanes: Handler<'listControlPlanes'> = ({ caller, host }) => {
  const data = [...(caller.organization.controlPlanes.get(host) ?? [])];
  return { data, meta: { page: { number: 1, size: data.length, total: data.length } } };
};

export const createControlPlane: Handler<'createControlPlane'> = ({ caller, host, body }, { ids }) => {
  const { controlPlanes } = caller.organization;
  const controlPlane = { id: ids.uuid(), ...body };
  controlPlanes.set(host, [...(controlPlanes.get(host) ?? []), controlPlane]);
  return controlPlane;
};
