import { CtyNumber } from '#terraform/cty/number';
import { unknown } from '#terraform/cty/unknown';
import type { Value } from '#terraform/cty/value';
import { correlate } from './correlate';

const one = { port: CtyNumber.parse('1'), tags: ['a'], name: null };
const two = { port: CtyNumber.parse('2'), tags: ['a'], name: null };

describe('correlate', () => {
  it('finds an equal candidate wherever it stands', () => {
    expect(correlate([one, two], [{ ...two }, { ...one }])).toEqual([one, two]);
    expect(correlate([two], [one])).toEqual([undefined]);
  });

  it('compares numbers by value, and lists and objects by their parts', () => {
    const same = { ...one, port: CtyNumber.parse('1.0'), tags: ['a'] };
    expect(correlate([one], [two, same])[0]).toBe(same);
  });

  it.each<[string, Value]>([
    ['null', null],
    ['unknown', unknown],
  ])('takes %s for agreement, in the candidate and in the element', (_what, silent) => {
    const named = { ...one, name: 'x' };
    const unnamed = { ...one, name: silent };
    expect(correlate([named], [two, unnamed])[0]).toBe(unnamed);
    expect(correlate([unnamed], [two, named])[0]).toBe(named);
  });

  it.each<[string, Value]>([
    ['another length of a list', { ...one, tags: ['a', 'b'] }],
    ['another key', { ...one, other: null }],
    ['another kind', 'text'],
    ['another value', { ...one, tags: ['b'] }],
  ])('does not take %s for agreement', (_what, candidate) => {
    expect(correlate([one], [candidate])).toEqual([undefined]);
  });

  it('gives an element to the candidate that is the same before one that merely agrees', () => {
    const open = { ...one, name: null };
    const named = { ...one, name: 'x' };
    const filled = { ...one, name: 'y' };
    expect(correlate([named, filled], [open, named])).toEqual([named, open]);
  });

  it('uses every candidate once', () => {
    expect(correlate([one, one], [one])).toEqual([one, undefined]);
  });
});
