import { proofsByRow, type TestResults } from './test-results';

function resultsOf(...titles: readonly string[]): TestResults {
  const assertionResults = titles.map((title) => ({ title, status: title.endsWith('fails') ? 'failed' : 'passed' }));
  return { testResults: [{ name: '/here/test/some.test.ts', assertionResults }] };
}

it('finds the rows that a test proves at the beginning of its title', () => {
  const file = 'test/some.test.ts';
  expect([...proofsByRow('/here', resultsOf('A1: works', 'A1, B12: fails', 'No row', 'G: no number'))]).toEqual([
    [
      'A1',
      [
        { file, title: 'A1: works', passed: true },
        { file, title: 'A1, B12: fails', passed: false },
      ],
    ],
    ['B12', [{ file, title: 'A1, B12: fails', passed: false }]],
  ]);
});
