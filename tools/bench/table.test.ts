import { tableOf } from './table';

it('tells each bar in a row, with columns as wide as their longest cell', () => {
  const table = tableOf([
    { what: 'plan', measured: 2.5, limit: 2.1, unit: 'x', from: '' },
    { what: 'share', measured: 50, unit: '%', from: '' },
  ]);
  expect(table.split('\n')).toEqual([
    '| what  | measured | bar  |      |',
    '| ----- | -------- | ---- | ---- |',
    '| plan  | 2.50     | 2.10 | over |',
    '| share | 50.0 %   |      |      |',
  ]);
});
