import { CtyError } from './error';
import { CtyNumber } from './number';
import { decodeRefinement, encodeRefinement } from './refinement';
import { dynamic, list, map, number, set, string, tuple, type Type } from './type';
import type { Refinement } from './unknown';

const VECTORS: readonly (readonly [string, Type, Refinement])[] = [
  ['8101c2', string, { nullness: false }],
  ['8101c2', tuple([]), { nullness: false }],
  ['8101c3', string, { nullness: true }],
  ['8201c202a47072652d', string, { nullness: false, prefix: 'pre-' }],
  ['81039201c3', number, { min: { value: CtyNumber.parse('1'), inclusive: true } }],
  [
    '820392a3302e31c20492cd0100c3',
    number,
    {
      min: { value: CtyNumber.parse('0.1'), inclusive: false },
      max: { value: CtyNumber.parse('256'), inclusive: true },
    },
  ],
  ['8301c205010603', list(string), { nullness: false, minLength: 1, maxLength: 3 }],
  ['810501', set(string), { minLength: 1 }],
  ['8106cc80', map(string), { maxLength: 128 }],
];

function hex(bytes: Uint8Array | undefined): string | undefined {
  return bytes && Buffer.from(bytes).toString('hex');
}

describe('refinement payloads', () => {
  it.each(VECTORS)('writes and reads %s', (payload, type, refinement) => {
    expect(hex(encodeRefinement(type, refinement))).toBe(payload);
    expect(decodeRefinement(type, Buffer.from(payload, 'hex'))).toEqual(refinement);
  });

  it.each<[string, Type, Refinement]>([
    ['says nothing', string, {}],
    ['has an empty prefix only', string, { prefix: '' }],
    ['belongs to another type', string, { minLength: 1, min: { value: CtyNumber.parse('1'), inclusive: true } }],
    ['is of a value that may have any type', dynamic, { nullness: false }],
    ['has a bound of 2,000 digits only', number, { min: { value: CtyNumber.parse('1e2000'), inclusive: true } }],
  ])('are left out when the refinement %s', (_, type, refinement) => {
    expect(encodeRefinement(type, refinement)).toBeUndefined();
  });

  it('drop what does not fit and keep the rest', () => {
    const bound = { value: CtyNumber.parse('1e600'), inclusive: true };
    const payload = encodeRefinement(number, { nullness: false, min: bound, max: bound }) ?? new Uint8Array();
    expect(decodeRefinement(number, payload)).toEqual({ nullness: false, min: bound });
  });

  it.each(['a', '\u00e9', '\u20ac', '\u{1f600}'])('cut a prefix of many %s between two characters', (character) => {
    const payload = encodeRefinement(string, { nullness: false, prefix: character.repeat(2000) }) ?? new Uint8Array();
    const kept = Math.floor(1017 / Buffer.byteLength(character));
    expect(payload.length).toBeLessThanOrEqual(1024);
    expect(decodeRefinement(string, payload)).toEqual({ nullness: false, prefix: character.repeat(kept) });
  });

  it.each<[string, Type]>([
    ['80', string],
    ['81079301a161c0', string],
    ['8105cc80', string],
    ['8102a161', number],
    ['8103920aa0', string],
    ['8101c2', dynamic],
  ])('tell nothing when they are %s', (payload, type) => {
    expect(decodeRefinement(type, Buffer.from(payload, 'hex'))).toBeUndefined();
  });

  it.each<[string, Type]>([
    ['c0', string],
    ['01c2', string],
    ['81', string],
    ['8101', string],
    ['8101a161', string],
    ['81a161c2', string],
    ['8102a1ff', string],
    ['810301', number],
    ['81039101', number],
    ['810392c001', number],
    ['8105a161', list(string)],
    ['8105ff', list(string)],
    ['8106a3312e35', list(string)],
  ])('are refused when they are %s', (payload, type) => {
    expect(() => decodeRefinement(type, Buffer.from(payload, 'hex'))).toThrow(CtyError);
  });
});
