import { CtyNumber } from '#terraform/cty/number';
import type { Refinement } from '#terraform/cty/unknown';
import type { Value } from '#terraform/cty/value';
import { brokenPromise } from './broken-promise';

const two = CtyNumber.parse('2');

describe('brokenPromise', () => {
  it.each<[Refinement, Value, string]>([
    [{ nullness: false }, null, 'must not be null'],
    [{ nullness: true }, 'a', 'must be null'],
    [{ prefix: 'a' }, 'b', 'must begin as the plan says'],
    [{ min: { value: two, inclusive: false } }, two, 'must be more than the minimum'],
    [{ min: { value: two, inclusive: true } }, CtyNumber.parse('1'), 'must be at least the minimum'],
    [{ max: { value: two, inclusive: false } }, two, 'must be less than the maximum'],
    [{ max: { value: two, inclusive: true } }, CtyNumber.parse('3'), 'must be at most the maximum'],
    [{ minLength: 1 }, [], 'must have at least 1 elements'],
    [{ maxLength: 1 }, { a: '', b: '' }, 'must have at most 1 elements'],
  ])('says what %j asks for', (refinement, value, sentence) => {
    expect(brokenPromise(refinement, value)).toBe(sentence);
  });

  it('says nothing of a value that keeps every promise', () => {
    expect(brokenPromise({ nullness: false, minLength: 1, maxLength: 1 }, ['a'])).toBeUndefined();
    expect(brokenPromise({ prefix: 'a' }, null)).toBeUndefined();
    expect(brokenPromise(undefined, null)).toBeUndefined();
  });
});
