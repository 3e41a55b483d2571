/** What a test runner's `expect.extend` takes: jest's contract, which vitest's is the same as. */
export interface MatcherResult {
  readonly pass: boolean;
  /** Read only when the expectation does not hold: after `.not` when `pass` is true, without it when it is false. */
  readonly message: () => string;
}

/** The part of the runner's `this` that is used here. */
export interface MatcherContext {
  /** Deep equality that knows the runner's asymmetric matchers, such as `expect.any(String)`. */
  equals(a: unknown, b: unknown): boolean;
  readonly utils: {
    /** Says what a value is, also one of the runner's asymmetric matchers. */
    stringify(value: unknown): string;
  };
}
