import { CtyNumber } from '#terraform/cty/number';
import { unknown } from '#terraform/cty/unknown';
import { atLeast, atMost, between, lengthBetween, sizeBetween } from './range';
import type { Validator } from './validator';

const number = (text: string): CtyNumber => CtyNumber.parse(text);

function judge<T>(validator: Validator<T>, value: T): unknown {
  return validator.validate(value, String);
}

describe('a range of numbers', () => {
  it.each([
    [between(1, 3), '1'],
    [between(1, 3), '3'],
    [between(0.1, 0.3), '0.1'],
    [between(-2, -1), '-1.5'],
    [atLeast(number('18446744073709551616')), '18446744073709551616'],
    [atMost(0), '-1e30'],
  ])('lets its bounds and what is between them pass', (validator, value) => {
    expect(judge(validator, number(value))).toBeUndefined();
  });

  it.each([
    [between(1, 3), '3.0000000000000000001', '3.0000000000000000001 is out of range: use a number from 1 to 3'],
    [between(1, 3), '0', '0 is out of range: use a number from 1 to 3'],
    [atLeast(number('18446744073709551616')), '18446744073709551615', expect.stringContaining('of at least 1844')],
    [atMost(0.5), '0.6', '0.6 is out of range: use a number of at most 0.5'],
  ])('refuses what is beyond, to the last digit', (validator, value, sentence) => {
    expect(judge(validator, number(value))).toEqual(sentence);
  });
});

describe('a length of text', () => {
  it('counts characters, and not what they are made of', () => {
    expect(judge(lengthBetween(1, 2), '\u{1F98D}\u{1F98D}')).toBeUndefined();
    expect(judge(lengthBetween(1, 2), 'abc')).toBe('The value has 3 characters: give it from 1 to 2');
    expect(judge(lengthBetween(1), '')).toBe('The value has 0 characters: give it at least 1');
  });
});

describe('a size', () => {
  it.each([
    ['a list', [null, null]],
    ['a map', { a: 1, b: 2 }],
    ['a list with something unknown in it', [unknown, 'b']],
  ])('counts the elements of %s', (_what, value) => {
    expect(judge(sizeBetween(2), value)).toBeUndefined();
    expect(judge(sizeBetween(3, 3), value)).toBe('The value has 2 elements: give it exactly 3');
  });

  it('is not too large while elements of a set may turn out to be one', () => {
    expect(judge(sizeBetween(0, 1), ['a', unknown])).toBeUndefined();
    expect(judge(sizeBetween(0, 1), ['a', 'b'])).toBe('The value has 2 elements: give it at most 1');
  });
});
