import type { TestResults } from '#tools/conformance/test-results';

/** What jest's `--json` file says of a run, as far as we look at it. */
export interface JestResults extends TestResults {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Test files that could not be run at all, and so counted no test. */
  readonly numRuntimeErrorTestSuites: number;
}

/** The last lines of `npm test`; a file that could not run is one failure. */
export function describeTotals(results: Omit<JestResults, 'testResults'>): readonly string[] {
  const skipped = results.numPendingTests + results.numTodoTests;
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return [...(skipped > 0 ? [`Skipped: ${skipped}`] : []), `Tests: ${results.numPassedTests} passed, ${failed} failed`];
}
