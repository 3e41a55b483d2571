import { cidr } from './cidr';
import { type CustomType, refuseText } from './custom-type';
import { duration, parseDuration } from './duration';
import { ip } from './ip';
import { json } from './json';
import { rfc3339 } from './rfc3339';

function meanTheSame(type: CustomType, a: string, b: string): boolean {
  return type.canonical(a) !== undefined && type.canonical(a) === type.canonical(b);
}

describe('custom types', () => {
  it.each<[CustomType, string, string]>([
    [json(), '{"a":[1,true],"b":"x"}', ' { "b": "x",\n "a": [1.0, true] } '],
    [json(), '{"__proto__":1}', '{ "__proto__": 1 }'],
    [json(), '"\\u0041"', '"A"'],
    [rfc3339(), '2026-01-31T12:00:00Z', '2026-01-31T13:30:00+01:30'],
    [rfc3339(), '2026-01-01T00:30:00.50Z', '2025-12-31t23:30:00.5-01:00'],
    [rfc3339(), '2024-02-29T00:00:00Z', '2024-02-29T00:00:00-00:00'],
    [ip(), '2001:db8::1', '2001:0DB8:0:0:0:0:0:1'],
    [cidr(), '2001:db8::/32', '2001:db8:0:0::/32'],
    [duration(), '90s', '1m30s'],
    [duration(), '1.5h', '1h30m'],
    [duration(), '1000us', '1ms'],
    [duration(), '0', '0h'],
    [duration(), '-1m', '-60s'],
  ])('know two ways to write the same', (type, a, b) => {
    expect(meanTheSame(type, a, b)).toBe(true);
    expect(refuseText(type, a, String)).toBeUndefined();
  });

  it.each<[CustomType, string, string]>([
    [json(), '[1, 2]', '[2, 1]'],
    [json(), '1', '"1"'],
    [json(), '18446744073709551616', '18446744073709551617'],
    [rfc3339(), '2026-01-31T12:00:00Z', '2026-01-31T12:00:00+01:00'],
    [rfc3339(), '2026-01-31T12:00:00.0000001Z', '2026-01-31T12:00:00Z'],
    [ip(), '192.0.2.1', '::ffff:192.0.2.1'],
    [cidr(), '192.0.2.0/24', '192.0.2.1/24'],
    [duration(), '1m', '1s'],
  ])('tell apart what differs', (type, a, b) => {
    expect(meanTheSame(type, a, b)).toBe(false);
  });

  it.each<[CustomType, string]>([
    [json(), '{a: 1}'],
    [json(), ''],
    [rfc3339(), '2026-02-30T00:00:00Z'],
    [rfc3339(), '2026-01-31 12:00:00Z'],
    [rfc3339(), '2026-01-31T24:00:00Z'],
    [ip(), '192.0.2.01'],
    [ip(), 'fe80::1%eth0'],
    [cidr(), '192.0.2.0/33'],
    [cidr(), '192.0.2.0'],
    [cidr(), '192.0.2.0/08'],
    [duration(), '5 minutes'],
    [duration(), '5'],
    [duration(), ''],
    [duration(), '1'.repeat(200) + 's'],
  ])('refuse what is none of them', (type, text) => {
    expect(refuseText(type, text, String)).toMatch(/ is not .+: write it like /);
  });

  it('show how to write it, and not what is secret', () => {
    expect(refuseText(duration(), 'soon', () => '(sensitive value)')).toBe(
      '(sensitive value) is not a duration: write it like 30s, 5m or 1h30m',
    );
  });
});

it('a duration is read in milliseconds', () => {
  expect(['1h30m', '1.5s', '250us', '0', 'x'].map(parseDuration)).toEqual([5_400_000, 1500, 0.25, 0, undefined]);
});
