import { distinct, fingerprint } from './fingerprint';
import { CtyNumber } from './number';
import { dynamic, list, number, object, set, string } from './type';
import { Unknown, unknown } from './unknown';
import { ctyObject, Dynamic } from './value';

describe('distinct', () => {
  it('keeps the first of equal elements', () => {
    expect(distinct(string, ['b', 'a', 'b', 'a', 'c'])).toEqual(['b', 'a', 'c']);
    expect(
      distinct(
        number,
        ['1', '1.0', '2'].map((text) => CtyNumber.parse(text)),
      ).map(String),
    ).toEqual(['1', '2']);
    expect(distinct(string, ['e\u0301', '\u00e9'])).toEqual(['e\u0301']);
  });

  it('compares elements by what is in them', () => {
    const a = ctyObject([['x', ['1', '2']]]);
    const sameAsA = ctyObject([['x', ['2', '1', '2']]]);
    expect(distinct(object({ x: set(string) }), [a, sameAsA])).toEqual([a]);
    expect(distinct(object({ x: list(string) }), [a, sameAsA])).toEqual([a, sameAsA]);
  });

  it('keeps every element that has something unknown in it', () => {
    expect(distinct(string, [unknown, 'a', unknown, 'a'])).toEqual([unknown, 'a', unknown]);
    expect(
      distinct(list(string), [
        ['a', unknown],
        ['a', unknown],
      ]),
    ).toHaveLength(2);
  });

  it('takes a hundred thousand elements in its stride', () => {
    const elements = Array.from({ length: 100_000 }, (_, index) => `element ${index % 50_000}`);
    expect(distinct(string, elements)).toHaveLength(50_000);
  });
});

describe('fingerprint', () => {
  it('tells values apart that look alike', () => {
    const values = [
      null,
      unknown,
      new Unknown({ nullness: false }),
      new Unknown({ prefix: 'a' }),
      new Dynamic(string, null),
      new Dynamic(string, '1'),
      new Dynamic(number, CtyNumber.parse('1')),
      new Dynamic(list(string), ['a', 'b']),
      new Dynamic(list(string), ['a,b']),
    ];
    expect(new Set(values.map((value) => fingerprint(dynamic, value))).size).toBe(values.length);
  });
});
