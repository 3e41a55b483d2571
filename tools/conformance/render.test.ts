import { readFileSync } from 'node:fs';
import { pageFile } from './page';
import { renderConformance } from './render';
import { groups, type Group } from './rows';
import type { Proof } from './test-results';

const group: Group = { title: 'A. Start', rows: { A1: 'It starts', A2: 'It stops', A3: 'It waits' } };

function proof(passed: boolean, file = 'test/start.test.ts'): Proof {
  return { file, title: 'A1: it starts', passed };
}

function linesOf(proofs: Readonly<Record<string, readonly Proof[]>>): readonly string[] {
  const page = renderConformance([group], new Map(Object.entries(proofs)));
  return page.split('\n').filter((line) => /^\| A|rows pass/.test(line));
}

it('tells of each row what it demands, where its tests are and whether all of them pass', () => {
  expect(
    linesOf({ A1: [proof(true), proof(true), proof(true, 'test/stop.test.ts')], A2: [proof(true), proof(false)] }),
  ).toEqual([
    '1 of 3 rows pass.',
    '| A1 | It starts | [start](../../test/start.test.ts), [stop](../../test/stop.test.ts) | pass |',
    '| A2 | It stops | [start](../../test/start.test.ts) | fail |',
    '| A3 | It waits |  | no test |',
  ]);
});

it('refuses a test of a row that is not in the table', () => {
  expect(() => linesOf({ Z1: [proof(true)] })).toThrow('it has no row for "A1: it starts"');
});

it('is checked in with every row', () => {
  const named = [...readFileSync(pageFile, 'utf8').matchAll(/^\| ([A-N]\d+) /gm)].map(([, row]) => row);
  expect(named).toEqual(groups.flatMap(({ rows }) => Object.keys(rows)));
});
