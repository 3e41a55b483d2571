import { stripVTControlCharacters } from 'node:util';
import { summarize } from './summary';

it('sets the steps out in columns, and adds their time up', () => {
  const steps = [
    { title: 'terraform plan', outcome: '2 to add', evidence: ['+ a', '+ b'], seconds: 1.26 },
    { title: 'terraform apply', outcome: '', evidence: [], seconds: 10 },
  ];
  expect(summarize(steps).map(stripVTControlCharacters)).toEqual([
    'Step             Outcome     Time',
    '─────────────────────────────────',
    'terraform plan   2 to add   1.3 s',
    'terraform apply            10.0 s',
    '─────────────────────────────────',
    'All                        11.3 s',
  ]);
});
