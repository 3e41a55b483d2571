import { isAscii, isUtf8 } from 'node:buffer';
import { CtyError } from './error';
import { CODES, type Code, type Family } from './msgpack-code';
import { CtyNumber } from './number';

/** An extension item: for Terraform always an unknown value. */
export interface Extension {
  readonly type: number;
  readonly payload: Uint8Array;
}

/** Up to this length a loop of our own is cheaper than a call. */
const SHORT = 64;

/**
 * Reads MessagePack item by item. A length is checked against the bytes that are left before anything is made of it.
 * Throws a `CtyError` when the bytes end early, or when the next item is of another kind than the one asked for.
 */
export class MsgpackReader {
  readonly #bytes: Buffer;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Throws when bytes are left over. */
  end(): void {
    if (this.#left() > 0) throw new CtyError('decode', 'bytes follow its end');
  }

  /** Takes a nil if that comes next. */
  tryNil(): boolean {
    return this.#tryByte(0xc0);
  }

  /** Takes an extension if one comes next. */
  tryExtension(): Extension | undefined {
    const code = this.#peek();
    if (code.family !== 'an unknown value') return undefined;
    const length = this.#length(code);
    const start = this.#advance(1 + length);
    return { type: this.#bytes.readInt8(start), payload: this.#bytes.subarray(start + 1, this.#position) };
  }

  /**
   * Takes a string if it is exactly this one. Keys mostly come in the expected order, and to compare one is cheaper than
   * to make it; a key that is long or not ASCII is never taken.
   */
  tryKey(key: string): boolean {
    if (key.length > 0x1f || this.#bytes[this.#position] !== (0xa0 | key.length)) return false;
    const start = this.#position + 1;
    for (let index = 0; index < key.length; index++) {
      const unit = key.charCodeAt(index);
      if (unit > 0x7f || this.#bytes[start + index] !== unit) return false;
    }
    this.#position = start + key.length;
    return true;
  }

  bool(): boolean {
    if (this.#tryByte(0xc3)) return true;
    if (this.#tryByte(0xc2)) return false;
    throw mismatch('a bool', this.#peek());
  }

  /** A number in any of its forms: an integer, a float, or its digits as a string. */
  number(): CtyNumber {
    const code = this.#peek();
    switch (code.family) {
      case 'an integer':
        return this.#integer(code);
      case 'a float':
        return this.#float(code);
      case 'a string': {
        const number = CtyNumber.tryParse(this.string());
        if (number !== undefined) return number;
        throw new CtyError('decode', 'a number is required and a string that is not a decimal number was found');
      }
      default:
        throw mismatch('a number', code);
    }
  }

  /** A string or a byte string that is UTF-8, in Unicode normalization form C. */
  string(): string {
    const length = this.#open('a string');
    const start = this.#advance(length);
    if (this.#isAscii(start)) return this.#bytes.toString('latin1', start, this.#position);
    if (isUtf8(this.#bytes.subarray(start, this.#position))) {
      return this.#bytes.toString('utf8', start, this.#position).normalize('NFC');
    }
    throw new CtyError('decode', 'a string is not valid UTF-8');
  }

  /** The head of an array: how many elements come next. */
  array(): number {
    return this.#announced(this.#open('an array'), 1);
  }

  /** The head of a map: how many pairs of key and value come next. */
  map(): number {
    return this.#announced(this.#open('a map'), 2);
  }

  /** Passes over one item with all that is in it. */
  skip(): void {
    for (let pending = 1; pending > 0; pending--) pending += this.#skipHead();
  }

  /** Passes over an item except for what it contains, and returns how many items that is. */
  #skipHead(): number {
    const code = this.#peek();
    switch (code.family) {
      case 'an array':
        return this.array();
      case 'a map':
        return 2 * this.map();
      case 'a string':
        this.#advance(this.#length(code));
        return 0;
      case 'an unknown value':
        this.tryExtension();
        return 0;
      case 'a stray byte':
        throw mismatch('a value', code);
      default:
        this.#advance(1 + code.width);
        return 0;
    }
  }

  #integer(code: Code): CtyNumber {
    const at = this.#advance(1 + code.width) + 1;
    const bytes = this.#bytes;
    if (code.width === 0) return CtyNumber.fromDouble(code.fixed);
    if (code.width === 8) {
      return CtyNumber.fromBigInt(code.signed ? bytes.readBigInt64BE(at) : bytes.readBigUInt64BE(at));
    }
    return CtyNumber.fromDouble(code.signed ? bytes.readIntBE(at, code.width) : bytes.readUIntBE(at, code.width));
  }

  #float(code: Code): CtyNumber {
    const at = this.#advance(1 + code.width) + 1;
    const double = code.width === 4 ? this.#bytes.readFloatBE(at) : this.#bytes.readDoubleBE(at);
    if (Number.isFinite(double)) return CtyNumber.fromDouble(double);
    throw new CtyError('decode', `a finite number is required and ${double} was found`);
  }

  #isAscii(start: number): boolean {
    const end = this.#position;
    if (end - start > SHORT) return isAscii(this.#bytes.subarray(start, end));
    for (let index = start; index < end; index++) {
      if ((this.#bytes[index] ?? 0) > 0x7f) return false;
    }
    return true;
  }

  /** Takes the head of an item of the family and returns the length it announces. */
  #open(family: Family): number {
    const code = this.#peek();
    if (code.family !== family) throw mismatch(family, code);
    return this.#length(code);
  }

  #length(code: Code): number {
    const at = this.#advance(1 + code.width) + 1;
    return code.width === 0 ? code.fixed : this.#bytes.readUIntBE(at, code.width);
  }

  /** The announced number of entries, each of which takes at least so many bytes. */
  #announced(entries: number, bytesEach: number): number {
    if (entries * bytesEach > this.#left()) throw truncated();
    return entries;
  }

  #peek(): Code {
    const byte = this.#bytes[this.#position];
    const code = byte === undefined ? undefined : CODES[byte];
    if (code === undefined) throw truncated();
    return code;
  }

  #tryByte(byte: number): boolean {
    const found = this.#bytes[this.#position] === byte;
    if (found) this.#position++;
    return found;
  }

  /** Takes so many bytes and returns where they start. */
  #advance(size: number): number {
    const start = this.#position;
    if (size > this.#left()) throw truncated();
    this.#position += size;
    return start;
  }

  #left(): number {
    return this.#bytes.length - this.#position;
  }
}

function truncated(): CtyError {
  return new CtyError('decode', 'its bytes end early');
}

function mismatch(required: string, found: Code): CtyError {
  return new CtyError('decode', `${required} is required and ${found.family} was found`);
}
