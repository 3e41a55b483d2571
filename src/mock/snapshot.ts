import type { Ids } from './ids';
import { abandonReplays } from './replay';
import type { World } from './world';
import { partsOf, replaceParts } from './world-parts';

/** A world as plain data, to be kept as JSON too. It holds tokens and what destinations authorize with. */
export interface Snapshot {
  readonly parts: readonly (readonly [path: string, value: string])[];
  /** How many ids were given: the same calls after it give the same ids. */
  readonly ids: number;
}

export function takeSnapshot(world: World, ids: Ids): Snapshot {
  return { parts: [...partsOf(world)], ids: ids.count };
}

/** Changes the world in place: what others hold of it stays a part of it. A replay that was under way has failed. */
export function restoreSnapshot(snapshot: Snapshot, world: World, ids: Ids): void {
  replaceParts(world, snapshot.parts);
  abandonReplays(world);
  ids.count = snapshot.ids;
}
