import fc from 'fast-check';
import { arbitraryTypedValue } from '#test/support/arbitrary-cty';
import { equal } from './equal';
import { CtyNumber } from './number';
import { bool, dynamic, list, map, number, object, set, string, tuple, type Type } from './type';
import { Unknown, unknown } from './unknown';
import { ctyObject, Dynamic, type Value } from './value';

const one = CtyNumber.parse('1');
const two = CtyNumber.parse('2');
const abc = object({ a: string, b: string });

function pair(a: Value, b: Value): Value {
  return ctyObject([
    ['a', a],
    ['b', b],
  ]);
}

describe('equal', () => {
  it.each<[string, Type, Value, Value]>([
    ['numbers of one value', number, CtyNumber.parse('1.0'), one],
    ['strings of one normalized form', string, 'e\u0301', '\u00e9'],
    ['sets in another order', set(string), ['a', 'b'], ['b', 'a']],
    ['sets with a repetition', set(string), ['a', 'a'], ['a']],
    ['sets of sets in another order', set(set(number)), [[one, two], []], [[], [two, one]]],
    ['sets with unknown elements', set(string), [unknown, 'a'], ['a', new Unknown()]],
    ['objects', abc, pair('x', null), pair('x', null)],
    ['maps', map(set(string)), ctyObject([['__proto__', ['a', 'b']]]), ctyObject([['__proto__', ['b', 'a']]])],
    ['tuples', tuple([string, set(string)]), ['a', ['b', 'c']], ['a', ['c', 'b']]],
    ['unknowns without refinement', string, unknown, new Unknown()],
    ['unknowns with the same refinement', number, unknownFrom('1.0'), unknownFrom('1')],
    ['dynamic values', dynamic, new Dynamic(set(string), ['a', 'b']), new Dynamic(set(string), ['b', 'a'])],
  ])('finds equal %s', (_, type, a, b) => {
    expect(equal(type, a, b)).toBe(true);
    expect(equal(type, b, a)).toBe(true);
  });

  it.each<[string, Type, Value, Value]>([
    ['null and empty', string, null, ''],
    ['null and an empty list', list(string), null, []],
    ['strings', string, 'a', 'b'],
    ['bools', bool, true, false],
    ['numbers', number, one, two],
    ['a number and its text', dynamic, one, '1'],
    ['lists in another order', list(string), ['a', 'b'], ['b', 'a']],
    ['lists of which one goes on', list(string), ['a'], ['a', null]],
    ['sets with another element', set(string), ['a', 'b'], ['a', 'c']],
    ['sets of which one has more unknown elements', set(string), [unknown], [unknown, unknown]],
    ['objects', abc, pair('x', null), pair('x', 'y')],
    ['maps with other keys', map(string), ctyObject([['a', 'x']]), ctyObject([['b', 'x']])],
    ['maps of which one goes on', map(string), ctyObject(), ctyObject([['a', 'x']])],
    ['a list and a map', dynamic, [], ctyObject()],
    ['an unknown and a known value', string, unknown, 'a'],
    ['an unknown and null', string, unknown, null],
    ['unknowns with other refinements', string, unknown, new Unknown({ nullness: false })],
    ['dynamic values of other types', dynamic, new Dynamic(list(string), []), new Dynamic(set(string), [])],
    ['null and a typed null', dynamic, null, new Dynamic(string, null)],
  ])('tells apart %s', (_, type, a, b) => {
    expect(equal(type, a, b)).toBe(false);
    expect(equal(type, b, a)).toBe(false);
  });

  it('finds every value equal to itself and to nothing else drawn', () => {
    fc.assert(
      fc.property(arbitraryTypedValue({ unknowns: true }), ({ type, value }) => {
        expect(equal(type, value, structuredCopy(value))).toBe(true);
        expect(equal(type, value, value === null ? unknown : null)).toBe(false);
      }),
    );
  });
});

function unknownFrom(min: string): Unknown {
  return new Unknown({ min: { value: CtyNumber.parse(min), inclusive: true } });
}

function structuredCopy(value: Value): Value {
  if (Array.isArray(value)) return (value as readonly Value[]).map(structuredCopy);
  if (typeof value !== 'object' || value === null || value instanceof Unknown) return value;
  if (value instanceof CtyNumber) return CtyNumber.parse(value.toString());
  if (value instanceof Dynamic) return new Dynamic(value.type, structuredCopy(value.value));
  return ctyObject(
    Object.entries(value as object).map(([name, member]: [string, Value]) => [name, structuredCopy(member)]),
  );
}
