import { describeTotals } from './totals';

const results: Parameters<typeof describeTotals>[0] = {
  success: true,
  numPassedTests: 120,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

it('ends with the tests of all suites in one line', () => {
  expect(describeTotals(results)).toEqual(['Tests: 120 passed, 0 failed']);
});

it('counts a file that could not run as a failure', () => {
  expect(describeTotals({ ...results, numFailedTests: 2, numRuntimeErrorTestSuites: 1 })).toEqual([
    'Tests: 120 passed, 3 failed',
  ]);
});

it('tells of skipped tests above the last line', () => {
  expect(describeTotals({ ...results, numPendingTests: 2, numTodoTests: 1 })).toEqual([
    'Skipped: 3',
    'Tests: 120 passed, 0 failed',
  ]);
});
