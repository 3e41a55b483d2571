import { unknown } from '#terraform/cty/unknown';
import { requireReachable } from './window';

const now = Date.UTC(2026, 0, 9, 3, 4, 5);

it.each([
  [{ start_at: '2026-01-02T03:04:05Z', end_at: '2026-01-02T03:04:05Z' }],
  [{ start_at: '2026-01-09T03:04:04+00:00', end_at: '2026-01-09T04:04:05+01:00' }],
  [{ start_at: unknown, end_at: '2026-01-02T03:04:05Z' }],
  [{ start_at: '2026-01-02T03:04:05Z', end_at: unknown }],
])('takes %j', (window) => {
  expect(() => requireReachable(window, now)).not.toThrow();
});

it.each([
  [
    { start_at: '2026-01-02T03:04:04Z', end_at: '2026-01-03T03:04:05Z' },
    'Cannot replay as start_at must lie within the last 7 days: use 2026-01-02T03:04:05Z or later. It is "2026-01-02T03:04:04Z"',
  ],
  [
    { start_at: '2026-01-05T00:00:00Z', end_at: '2026-01-04T00:00:00Z' },
    'Cannot replay as end_at must not be before start_at, which is "2026-01-05T00:00:00Z": exchange the two. It is "2026-01-04T00:00:00Z"',
  ],
])('refuses %j', (window, sentence) => {
  expect(() => requireReachable(window, now)).toThrow(sentence);
});
