import { CtyError } from './error';

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** Characters a number may have, written out or not; keeps `1e999999999` from filling the memory. */
const MAX_LENGTH = 100_000;

/**
 * An exact decimal number of any size and precision.
 * It is held as its canonical text (no exponent, no needless zero, no negative zero), so that equal numbers have equal
 * text and a number that is only passed on costs nothing.
 */
export class CtyNumber {
  /** Plain decimal digits without exponent. */
  readonly text: string;

  private constructor(text: string) {
    this.text = text;
  }

  /**
   * Reads decimal text such as `12`, `-0.5` or `1e400`.
   * Throws a `CtyError` when the text is anything else or has more than 100,000 characters when written out.
   */
  static parse(text: string): CtyNumber {
    const number = CtyNumber.tryParse(text);
    if (number !== undefined) return number;
    throw new CtyError('parse', `its text is not a decimal number of at most ${MAX_LENGTH} characters`);
  }

  /** Like `parse`, but undefined instead of throwing. */
  static tryParse(text: string): CtyNumber | undefined {
    const canonical = canonicalText(text);
    return canonical === undefined ? undefined : new CtyNumber(canonical);
  }

  static fromBigInt(value: bigint): CtyNumber {
    return new CtyNumber(value.toString());
  }

  /**
   * The exact value of a double: 0.5 is 0.5, and 0.1 is 0.1000000000000000055511151231257827021181583404541015625.
   * Throws a `CtyError` on NaN and on infinities.
   */
  static fromDouble(value: number): CtyNumber {
    if (Number.isSafeInteger(value)) return new CtyNumber(value === 0 ? '0' : String(value));
    if (!Number.isFinite(value)) throw new CtyError('parse', `${value} is not a decimal number`);
    return Number.isInteger(value) ? CtyNumber.fromBigInt(BigInt(value)) : new CtyNumber(exactFraction(value));
  }

  equals(other: CtyNumber): boolean {
    return this.text === other.text;
  }

  /** Below zero when this number is the smaller one, zero when equal, above zero when it is the greater one. */
  compare(other: CtyNumber): number {
    const negative = this.text.startsWith('-');
    if (negative !== other.text.startsWith('-')) return negative ? -1 : 1;
    return negative
      ? compareMagnitudes(other.text.slice(1), this.text.slice(1))
      : compareMagnitudes(this.text, other.text);
  }

  isInteger(): boolean {
    return !this.text.includes('.');
  }

  /** Throws a `CtyError` when the number is not whole. */
  toBigInt(): bigint {
    if (!this.isInteger()) throw new CtyError('parse', 'it is not a whole number');
    return BigInt(this.text);
  }

  /** The nearest double; an infinity when the number lies beyond the largest one. */
  toNumber(): number {
    return Number(this.text);
  }

  toString(): string {
    return this.text;
  }
}

function canonicalText(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const match = DECIMAL.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  const magnitude = shiftPoint(whole, fraction, Number(exponent));
  if (magnitude === undefined || magnitude === '0') return magnitude;
  const canonical = sign === '-' ? `-${magnitude}` : magnitude;
  return canonical.length > MAX_LENGTH ? undefined : canonical;
}

/** `whole.fraction` times ten to the power of `places`, canonical; undefined when that is far too long. */
function shiftPoint(whole: string, fraction: string, places: number): string | undefined {
  const digits = (whole + fraction).replace(/^0+/, '');
  if (digits === '') return '0';
  if (Math.abs(places) > 2 * MAX_LENGTH) return undefined;
  const scale = fraction.length - places;
  if (scale <= 0) return digits + '0'.repeat(-scale);
  const padded = digits.padStart(scale + 1, '0');
  const kept = withoutTrailingZeros(padded.slice(-scale));
  const integral = padded.slice(0, -scale);
  return kept === '' ? integral : `${integral}.${kept}`;
}

/** By hand: a regular expression takes quadratic time on a long run of zeros that another digit follows. */
function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}

/** A fraction m / 2^k equals m * 5^k / 10^k: its expansion has k decimals. */
function exactFraction(value: number): string {
  let mantissa = Math.abs(value);
  let halvings = 0;
  for (; !Number.isInteger(mantissa); halvings++) mantissa *= 2;
  const digits = (BigInt(mantissa) * 5n ** BigInt(halvings)).toString().padStart(halvings + 1, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -halvings)}.${digits.slice(-halvings)}`;
}

function compareMagnitudes(a: string, b: string): number {
  const wholeA = a.split('.', 1)[0] ?? '';
  const wholeB = b.split('.', 1)[0] ?? '';
  if (wholeA.length !== wholeB.length) return wholeA.length - wholeB.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
