import { CtyNumber } from './number';
import { string } from './type';
import { Unknown, unknown } from './unknown';
import { ctyObject, describeValue, Dynamic, isCtyObject, isSequence, isWhollyKnown, type Value } from './value';

const NUMBER = CtyNumber.parse('1');

describe('ctyObject', () => {
  it('has the given members and nothing else', () => {
    const object = ctyObject([
      ['a', '1'],
      ['__proto__', '2'],
    ]);
    expect(Object.keys(object)).toEqual(['a', '__proto__']);
    expect(object['__proto__']).toBe('2');
    expect('constructor' in object).toBe(false);
  });
});

describe('isWhollyKnown', () => {
  it.each<[string, boolean, Value]>([
    ['null', true, null],
    ['a string', true, 'x'],
    ['a number', true, NUMBER],
    ['an unknown', false, unknown],
    ['a refined unknown', false, new Unknown({ nullness: false })],
    ['a list of known values', true, ['a', null]],
    ['a list with an unknown', false, ['a', unknown]],
    ['an object of known values', true, ctyObject([['a', false]])],
    ['an object with an unknown deep inside', false, ctyObject([['a', [ctyObject([['b', unknown]])]]])],
    ['a dynamic value', true, new Dynamic(string, 'x')],
    ['a dynamic value that is unknown', false, new Dynamic(string, unknown)],
  ])('looks into %s', (_, known, value) => {
    expect(isWhollyKnown(value)).toBe(known);
  });
});

describe('the kinds of values', () => {
  it.each<[string, Value | undefined]>([
    ['nothing', undefined],
    ['null', null],
    ['an unknown value', unknown],
    ['a string', ''],
    ['a bool', false],
    ['a number', NUMBER],
    ['a dynamic value', new Dynamic(string, null)],
    ['a list', []],
    ['an object', ctyObject()],
  ])('have words for messages: %s', (words, value) => {
    expect(describeValue(value)).toBe(words);
  });

  it('are told apart', () => {
    const others: Value[] = [null, unknown, '', true, NUMBER, new Dynamic(string, null)];
    expect(isSequence([])).toBe(true);
    expect([...others, ctyObject()].some(isSequence)).toBe(false);
    expect(isCtyObject(ctyObject())).toBe(true);
    expect([...others, []].some(isCtyObject)).toBe(false);
  });
});
