import type { SteeredClock } from '#mock/steered-clock';
import type { Cell } from '#mock/world';
import type { KeptClick } from './click';
import type { Standing } from './view-model';

/** Something that was clicked on the page of a webhook, and done. */
export interface Step {
  readonly cell: Cell;
  readonly click: KeptClick;
  /** How the webhook stood before. */
  readonly before: Standing;
  /** When it was begun: how time was moved in between does not matter. */
  readonly at: Times;
}

/** What time it is in each organization that was clicked on so far, by its id, in ms since the epoch. */
export type Times = Readonly<Record<string, number>>;

export function timesIn(organizations: Iterable<string>, clock: Pick<SteeredClock, 'of'>): Times {
  return Object.fromEntries([...organizations].map((id) => [id, clock.of(id).now()]));
}

/** What was clicked since the start, or since it was cleared. */
export interface Session {
  readonly steps: readonly Step[];
  note(step: Step): void;
  clear(): void;
}

export function createSession(): Session {
  const steps: Step[] = [];
  return {
    steps,
    note: (step) => void steps.push(step),
    clear: () => void steps.splice(0),
  };
}
