import type { Event } from '#konnect/contract/event';
import { cellKey, type Cell, type World } from '#mock/world';
import { createLane, type Lane, type LaneOptions } from './lane';

/** Brings events to receivers, each cell on a lane of its own. */
export interface Dispatch {
  /** @throws when the cell's organization does not exist */
  offer(cell: Cell, event: Event): void;
  /** Starts no further attempt; events that are not delivered yet stay in flight. */
  close(): void;
}

export interface DispatchOptions extends LaneOptions {
  readonly world: World;
}

export function createDispatch({ world, ...options }: DispatchOptions): Dispatch {
  const lanes = new Map<string, Lane>();

  const laneOf = (cell: Cell): Lane => {
    const key = cellKey(cell);
    const found = lanes.get(key);
    if (found) return found;
    const organization = world.organizations.get(cell.organization);
    if (!organization)
      throw new Error(`Cannot deliver for organization "${cell.organization}" as there is none of this id`);
    const lane = createLane(organization, cell, options);
    lanes.set(key, lane);
    return lane;
  };

  return {
    offer: (cell, event) => laneOf(cell).offer(event),
    close() {
      for (const lane of lanes.values()) lane.close();
    },
  };
}
