/** A piece of a state, and where it belongs. */
export interface StatePiece {
  readonly bytes: Uint8Array;
  /** Length of the whole state. */
  readonly totalLength: number;
  /** Positions of the first and the last byte (Terraform's WriteStateBytes counts them so). */
  readonly range: { readonly start: number; readonly end: number };
}

/** Cuts a state into pieces of `chunkSize` bytes, the last one maybe smaller; an empty state has none. */
export function* splitState(state: Uint8Array, chunkSize: number): Generator<StatePiece> {
  for (let start = 0; start < state.length; start += chunkSize) {
    const bytes = state.subarray(start, start + chunkSize);
    yield { bytes, totalLength: state.length, range: { start, end: start + bytes.length - 1 } };
  }
}
