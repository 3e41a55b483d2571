import type { Event } from '#konnect/contract/event';
import type { LedgerEntry } from '#mock/ledger';
import type { Sleep } from '#mock/steered-clock';
import { cellKey, type Cell, type World } from '#mock/world';
import { createLane, type Lane, type LaneOptions } from './lane';

/** Brings events to receivers, each cell on a lane of its own. */
export interface Dispatch {
  /** @throws when the cell's organization does not exist */
  offer(cell: Cell, event: Event): void;
  /**
   * Delivers events of the cell once more, in batches of their own. Resolves to whether all of them arrived: it ends at
   * the first batch that does not.
   */
  replay(cell: Cell, entries: readonly LedgerEntry[], sleep: Sleep): Promise<boolean>;
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
    replay: (cell, entries, sleep) => laneOf(cell).replay(entries, sleep),
    close() {
      for (const lane of lanes.values()) lane.close();
    },
  };
}
