import type { CtyNumber } from './number';

/** One end of the range a number will lie in. */
export interface Bound {
  readonly value: CtyNumber;
  /** Whether the number may be the bound itself. */
  readonly inclusive: boolean;
}

/** What is known about a value before the value is known. Planning one is a promise that applying must keep. */
export interface Refinement {
  /** False: the value will not be null. */
  readonly nullness?: boolean;
  /** What a string will start with. */
  readonly prefix?: string;
  readonly min?: Bound;
  readonly max?: Bound;
  /** The fewest elements a list, set or map will have. */
  readonly minLength?: number;
  /** The most elements a list, set or map will have. */
  readonly maxLength?: number;
}

/** A value that is known only after apply. */
export class Unknown {
  readonly refinement: Refinement | undefined;

  constructor(refinement?: Refinement) {
    this.refinement = refinement;
  }
}

/** An unknown value about which nothing is known. */
export const unknown: Unknown = new Unknown();
