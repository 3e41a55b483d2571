import fc from 'fast-check';
import { arbitraryNumber } from '#test/support/arbitrary-cty';
import { CtyNumber } from './number';

describe('CtyNumber', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['-0.000', '0'],
    ['0e5', '0'],
    ['+7', '7'],
    ['007.50', '7.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['0.1', '0.1'],
    ['-12.340e1', '-123.4'],
    ['1.5E+3', '1500'],
    ['120e-1', '12'],
    ['120e-4', '0.012'],
    ['1e-7', '0.0000001'],
    ['9007199254740993', '9007199254740993'],
    ['18446744073709551617', '18446744073709551617'],
    ['0.1234567890123456789012345', '0.1234567890123456789012345'],
    ['1e400', `1${'0'.repeat(400)}`],
  ])('reads %s as %s', (text, canonical) => {
    expect(CtyNumber.parse(text).toString()).toBe(canonical);
  });

  it.each(['', ' 1', 'abc', '-', '.', 'e5', '1e', '0x10', 'NaN', 'Infinity', '1,5', '1_000', '1\n', '1e999999999'])(
    'refuses %j',
    (text) => {
      expect(CtyNumber.tryParse(text)).toBeUndefined();
      expect(() => CtyNumber.parse(text)).toThrow('Cannot parse value as its text is not a decimal number');
    },
  );

  it('reads a hundred thousand digits quickly, zeros before the last one too', () => {
    const text = `0.${'0'.repeat(99_000)}1`;
    expect(CtyNumber.parse(text).toString()).toBe(text);
  });

  it.each(['1e99999', '-1e99998', `${'1'.repeat(99_990)}e10`, `1${'0'.repeat(99_990)}e-150000`])(
    'takes a number of up to 100,000 characters',
    (text) => {
      const number = CtyNumber.parse(text);
      expect(CtyNumber.parse(number.text)).toEqual(number);
    },
  );

  it.each(['1e100000', '-1e99999', `${'1'.repeat(99_990)}e11`, '1e-99999', '1'.repeat(100_001)])(
    'refuses a number of more than 100,000 characters',
    (text) => {
      expect(CtyNumber.tryParse(text)).toBeUndefined();
    },
  );

  it('shows in a comparison of tests which number it is', () => {
    expect(CtyNumber.parse('1')).not.toEqual(CtyNumber.parse('2'));
  });

  it.each([
    [0.5, '0.5'],
    [-0, '0'],
    [-2.75, '-2.75'],
    [0.1, '0.1000000000000000055511151231257827021181583404541015625'],
    [2 ** 60, '1152921504606846976'],
    [1e22, '10000000000000000000000'],
  ])('takes a double at its exact value: %d', (double, text) => {
    expect(CtyNumber.fromDouble(double).toString()).toBe(text);
  });

  it.each([NaN, Infinity, -Infinity])('refuses %d', (double) => {
    expect(() => CtyNumber.fromDouble(double)).toThrow(`Cannot parse value as ${double} is not a decimal number`);
  });

  it('gives every double back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (double) => {
        expect(CtyNumber.fromDouble(double).toNumber()).toBe(double === 0 ? 0 : double);
      }),
    );
  });

  it('gives every number back from its text', () => {
    fc.assert(
      fc.property(arbitraryNumber(), (number) => {
        expect(CtyNumber.parse(number.toString()).equals(number)).toBe(true);
      }),
    );
  });

  it('orders numbers by value', () => {
    const ascending = ['-1e400', '-10', '-9.5', '-9.25', '-0.1', '0', '0.01', '0.1', '9', '9.5', '10', '1e400'];
    const numbers = ascending.map((text) => CtyNumber.parse(text));
    const shuffled = [...numbers].reverse().sort((a, b) => a.compare(b));
    expect(shuffled.map(String)).toEqual(numbers.map(String));
    expect(CtyNumber.parse('1.50').compare(CtyNumber.parse('1.5'))).toBe(0);
  });

  it('tells whole numbers from others', () => {
    expect(CtyNumber.parse('1e400').toBigInt()).toBe(10n ** 400n);
    expect(CtyNumber.parse('12.0').isInteger()).toBe(true);
    expect(CtyNumber.parse('12.5').isInteger()).toBe(false);
    expect(() => CtyNumber.parse('12.5').toBigInt()).toThrow('it is not a whole number');
  });

  it('becomes the nearest double only when asked to', () => {
    expect(CtyNumber.parse('9007199254740993').toNumber()).toBe(9007199254740992);
    expect(CtyNumber.parse('1e400').toNumber()).toBe(Infinity);
  });
});
