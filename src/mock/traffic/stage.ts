import type { Clock } from '#clock';
import type { Random } from '#mock/random';
import type { Deed } from './perform';
import type { Place } from './place';
import type { Timetable } from './timetable';

/** What it takes to let things happen. */
export interface Stage {
  readonly clock: Clock;
  readonly timetable: Timetable;
  readonly random: Random;
  /** Lets a deed happen, and returns how many events it left. */
  readonly act: (place: Place, deed: Deed) => number;
}
