import { normalizeText } from './normalize-text';
import { CtyNumber } from './number';

const INITIAL_SIZE = 64;
const MAX_INT64 = 2n ** 63n - 1n;
const MIN_INT64 = -(2n ** 63n);
const MAX_INT64_DIGITS = 20;

/** The codes of one family of MessagePack items, by how many bytes their length takes. */
interface LengthCodes {
  readonly one?: number;
  readonly two: number;
  readonly four: number;
}

const STRING: LengthCodes = { one: 0xd9, two: 0xda, four: 0xdb };
const BINARY: LengthCodes = { one: 0xc4, two: 0xc5, four: 0xc6 };
const EXTENSION: LengthCodes = { one: 0xc7, two: 0xc8, four: 0xc9 };
const ARRAY: LengthCodes = { two: 0xdc, four: 0xdd };
const MAP: LengthCodes = { two: 0xde, four: 0xdf };

/** Writes MessagePack, each item in its smallest form, into one buffer that grows. */
export class MsgpackWriter {
  readonly #room: Buffer | undefined;
  #buffer: Buffer;
  #length = 0;

  /** @param room - Written to while it is large enough, and free again after {@link finish}. @default a buffer of its own */
  constructor(room?: Buffer) {
    this.#room = room;
    this.#buffer = room ?? Buffer.allocUnsafe(INITIAL_SIZE);
  }

  /** All that was written. The writer must not be used afterwards. */
  finish(): Uint8Array {
    const written = this.#buffer.subarray(0, this.#length);
    return this.#buffer === this.#room ? Buffer.from(written) : written;
  }

  nil(): void {
    this.#byte(0xc0);
  }

  bool(value: boolean): void {
    this.#byte(value ? 0xc3 : 0xc2);
  }

  /**
   * An integer where the number is whole and fits 64 bits with a sign, a double where it is exactly one, and its digits
   * as a string otherwise, as go-cty does (`cty/msgpack`).
   */
  number(value: CtyNumber): void {
    const double = value.toNumber();
    if (!value.isInteger()) {
      if (isExactly(double, value)) this.#double(double);
      else this.string(value.text);
    } else if (Number.isSafeInteger(double)) this.integer(double);
    else this.#wideInteger(value.text);
  }

  /** A whole number that a double holds exactly. */
  integer(value: number): void {
    if (value >= -0x20 && value <= 0x7f) this.#byte(value & 0xff);
    else if (value > 0xffffffff || value < -0x80000000) this.#int64(BigInt(value));
    else if (value > 0xffff) this.#coded(0xce, 4, value);
    else if (value > 0xff) this.#coded(0xcd, 2, value);
    else if (value > 0) this.#coded(0xcc, 1, value);
    else if (value >= -0x80) this.#coded(0xd0, 1, value);
    else if (value >= -0x8000) this.#coded(0xd1, 2, value);
    else this.#coded(0xd2, 4, value);
  }

  /** The text in normalized form. */
  string(text: string): void {
    const normalized = normalizeText(text);
    const size = Buffer.byteLength(normalized);
    if (size < 0x20) this.#byte(0xa0 | size);
    else this.#head(STRING, size);
    const at = this.#advance(size);
    this.#buffer.write(normalized, at, size, size === normalized.length ? 'latin1' : 'utf8');
  }

  /** The text's UTF-8 as a byte string. */
  binary(text: string): void {
    const bytes = Buffer.from(text);
    this.#head(BINARY, bytes.length);
    this.raw(bytes);
  }

  /** The head of an array; its elements come next. */
  array(length: number): void {
    if (length < 0x10) this.#byte(0x90 | length);
    else this.#head(ARRAY, length);
  }

  /** The head of a map; its keys and values come next, by turns. */
  map(size: number): void {
    if (size < 0x10) this.#byte(0x80 | size);
    else this.#head(MAP, size);
  }

  extension(type: number, payload: Uint8Array): void {
    const fixed = [1, 2, 4, 8, 16].indexOf(payload.length);
    if (fixed >= 0) this.#byte(0xd4 + fixed);
    else this.#head(EXTENSION, payload.length);
    this.#byte(type);
    this.raw(payload);
  }

  /** Bytes that are MessagePack already. */
  raw(bytes: Uint8Array): void {
    const at = this.#advance(bytes.length);
    this.#buffer.set(bytes, at);
  }

  #double(value: number): void {
    this.#byte(0xcb);
    const at = this.#advance(8);
    this.#buffer.writeDoubleBE(value, at);
  }

  /** A whole number that a double may not hold exactly. */
  #wideInteger(digits: string): void {
    const value = digits.length <= MAX_INT64_DIGITS ? BigInt(digits) : undefined;
    if (value === undefined || value > MAX_INT64 || value < MIN_INT64) this.string(digits);
    else this.#int64(value);
  }

  #int64(value: bigint): void {
    this.#byte(value < 0n ? 0xd3 : 0xcf);
    const at = this.#advance(8);
    this.#buffer.writeBigInt64BE(value, at);
  }

  #head(codes: LengthCodes, length: number): void {
    if (codes.one !== undefined && length <= 0xff) this.#coded(codes.one, 1, length);
    else if (length <= 0xffff) this.#coded(codes.two, 2, length);
    else this.#coded(codes.four, 4, length);
  }

  /** A code and behind it a whole number of so many bytes, in two's complement. */
  #coded(code: number, size: number, value: number): void {
    const at = this.#advance(1 + size);
    this.#buffer[at] = code;
    for (let index = 0; index < size; index++) this.#buffer[at + size - index] = value >> (8 * index);
  }

  #byte(value: number): void {
    const at = this.#advance(1);
    this.#buffer[at] = value;
  }

  /** Makes room for so many bytes and returns where they start. Growing replaces the buffer: call it before using that. */
  #advance(size: number): number {
    const start = this.#length;
    this.#length += size;
    if (this.#length > this.#buffer.length) {
      const grown = Buffer.allocUnsafe(Math.max(this.#length, 2 * this.#buffer.length));
      this.#buffer.copy(grown, 0, 0, start);
      this.#buffer = grown;
    }
    return start;
  }
}

/** Every binary fraction ends in 5: that spares most decimals the exact comparison. */
function isExactly(double: number, value: CtyNumber): boolean {
  return value.text.endsWith('5') && Number.isFinite(double) && CtyNumber.fromDouble(double).equals(value);
}
