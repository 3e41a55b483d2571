import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Event } from '#konnect/contract/event';

/** Keeps every event, by its number, in a bounded number of objects: what is old is kept compressed. */
export interface EventStore {
  /** Numbers count from 0 in the order of adding. */
  add(event: Event): void;
  /** @throws when there is no event of this number */
  get(number: number): Event;
}

export interface EventStoreOptions {
  /** How many of the newest events are kept as they are, at least. @default 10000 */
  readonly recent?: number;
  /** How many events are compressed together. @default 1000 */
  readonly blockSize?: number;
}

/** Compressed, a block of events that API calls leave behind takes less than 100 bytes an event. */
export function createEventStore({ recent = 10_000, blockSize = 1_000 }: EventStoreOptions = {}): EventStore {
  const blocks: Buffer[] = [];
  const newest: Event[] = [];
  let opened: { readonly block: number; readonly events: readonly Event[] } | undefined;

  const open = (block: number): readonly Event[] => {
    if (opened?.block !== block) {
      const text = inflateRawSync(blocks[block] ?? '').toString();
      opened = { block, events: JSON.parse(text) as readonly Event[] };
    }
    return opened.events;
  };

  return {
    add(event) {
      newest.push(event);
      if (newest.length < recent + blockSize) return;
      blocks.push(deflateRawSync(JSON.stringify(newest.splice(0, blockSize)), { level: 1 }));
    },
    get(number) {
      const block = Math.floor(number / blockSize);
      const event =
        block < blocks.length ? open(block)[number % blockSize] : newest[number - blocks.length * blockSize];
      if (!event) throw new Error(`Cannot find event number ${number} as there is none`);
      return event;
    },
  };
}
