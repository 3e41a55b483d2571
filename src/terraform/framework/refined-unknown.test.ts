import { CtyNumber } from '#terraform/cty/number';
import { unknownCollection, unknownNumber, unknownString } from './refined-unknown';

describe('a value of which something is known', () => {
  it('is a text that starts in a known way', () => {
    expect(unknownString({ prefix: 'arn:', notNull: true }).refinement).toEqual({ prefix: 'arn:', nullness: false });
    expect(unknownString().refinement).toEqual({});
  });

  it('is a number in a range, to the last digit', () => {
    const [min, max] = [0.1, CtyNumber.parse('18446744073709551617')];
    expect(unknownNumber({ min, max }).refinement).toEqual({
      min: { value: CtyNumber.parse('0.1'), inclusive: true },
      max: { value: max, inclusive: true },
    });
  });

  it('is a collection of so many elements', () => {
    expect(unknownCollection({ minLength: 1, maxLength: 3 }).refinement).toEqual({ minLength: 1, maxLength: 3 });
  });
});
