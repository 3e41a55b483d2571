import { TrafficPlan } from './plan';
import { parseTraffic } from './traffic-text';

const texts: readonly [string, TrafficPlan][] = [
  ['20/s', { eventsPerSecond: 20 }],
  ['300 / min, office hours', { eventsPerSecond: 5, rhythm: 'office' }],
  ['36/h,for 2 h', { eventsPerSecond: 0.01, forMs: 7_200_000 }],
  ['lockout', { stories: [{ story: 'lockout' }] }],
  [
    'brute-force after 10 min, token-leak after 1.5h every 1 d',
    {
      stories: [
        { story: 'brute-force', afterMs: 600_000 },
        { story: 'token-leak', afterMs: 5_400_000, everyMs: 86_400_000 },
      ],
    },
  ],
  ['5/s, reads 50, logins 0.5', { eventsPerSecond: 5, mix: { reads: 50, logins: 0.5 } }],
  [
    '1/s, in eu us, of Acme Corp, seed 7',
    { eventsPerSecond: 1, regions: ['eu', 'us'], organization: 'Acme Corp', seed: '7' },
  ],
];

describe('parseTraffic', () => {
  it.each(texts)('reads "%s"', (text, plan) => {
    expect(parseTraffic(text)).toEqual(plan);
    expect(TrafficPlan.parse(plan)).toEqual(plan);
  });

  it.each(['20', '20/week', 'burglary', 'lockout after lunch', 'in mars', 'in eu mars', 'for ever', 'reads', 'of'])(
    'refuses "%s" and says what there is',
    (text) => {
      expect(() => parseTraffic(`1/s, ${text}`)).toThrow(
        `Cannot read traffic as "${text}" is no part of it: give a rate ("20/s", "300/min"), "office hours", a story`,
      );
    },
  );
});
