import { findOrganization } from './find-organization';
import type { Ids } from './ids';
import { addOrganization, type World } from './world';

export interface ForkOptions {
  /** Of the copy. */
  readonly name: string;
  /** Id or name of the original. @default the first organization */
  readonly of?: string;
  /** What callers of the copy send. @default kpat_ and the name */
  readonly token?: string;
}

/** How an organization is called, and called on. */
export interface ForkedOrganization {
  readonly id: string;
  readonly name: string;
  readonly token: string;
}

/**
 * Copies what an organization has configured; ids of destinations and portals stay the same. Replays are not copied:
 * they are of events, which stay with the original.
 * @throws when there is no such original, or one of this name or token already
 */
export function forkOrganization(
  world: World,
  ids: Ids,
  { name, of, token = `kpat_${name}` }: ForkOptions,
): ForkedOrganization {
  const original = findOrganization(world, of);
  const copy = addOrganization(world, { name, token, homeRegion: original.homeRegion }, ids);
  fill(copy.destinations, original.destinations);
  fill(copy.webhooks, original.webhooks);
  fill(copy.released, original.released);
  fill(copy.portals, original.portals);
  fill(copy.controlPlanes, original.controlPlanes);
  return { id: copy.id, name, token };
}

function fill<Key, Value>(to: Map<Key, Value>, from: ReadonlyMap<Key, Value>): void {
  for (const [key, value] of from) to.set(key, structuredClone(value));
}
