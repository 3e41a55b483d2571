/** Who asked for the work. */
export interface Caller {
  /** Aborted when it goes away, and by {@link abort}. */
  readonly signal: AbortSignal;
  /** Stops the work; the first reason counts. */
  abort(reason: Error): void;
}
