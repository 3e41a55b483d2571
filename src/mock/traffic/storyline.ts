import type { ActName } from './acts';
import type { Role } from './cast';

/** Something that a detection should notice, as data. */
export interface Storyline {
  /** One sentence: what happens. */
  readonly about: string;
  /** Hours of the day in UTC between which it begins; the first may be the later one. @default any time */
  readonly begins?: readonly [from: number, to: number];
  readonly steps: readonly Step[];
}

/** Somebody does one thing or several, in turn. */
export interface Step {
  readonly who: Role;
  /** Whose address and user agent they come from: somebody else's when an account is abused. @default their own */
  readonly from?: Role;
  readonly does: readonly ActName[];
  /** How often. @default 1 */
  readonly times?: number;
  /** About how long each time takes, in ms: half of it at least and half as much again at most. */
  readonly everyMs: number;
  /** Whether somebody at Kong acts for them. @default false */
  readonly byKong?: boolean;
}
