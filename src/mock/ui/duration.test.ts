import { duration } from './duration';

it.each([
  [0, '0 s'],
  [40, '0.1 s'],
  [450, '0.4 s'],
  [1000, '1 s'],
  [90_999, '1 min 30 s'],
  [3_600_000, '1 h'],
  [7 * 86_400_000 - 1, '6 d 23 h'],
  [7 * 86_400_000, '7 d'],
])('%i ms is said as %s', (ms, said) => {
  expect(duration(ms)).toBe(said);
});
