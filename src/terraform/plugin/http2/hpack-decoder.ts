import { createHuffmanDecoder } from './huffman';
import { ConnectionError } from './protocol';
import { type Field, staticTable } from './static-table';

/** Room for fields that a client wants to refer to again, in bytes (RFC 7541, section 4.2). */
const largestTable = 4096;

/** Each field counts for this much more than its text (RFC 7541, section 4.1). */
const fieldOverhead = 32;

/** What all headers of one request may add up to, so that a few bytes cannot stand for gigabytes. */
const longestHeaders = 256 * 1024;

/** How many blocks are kept in mind, and how long each may be, in bytes. */
const mostKnown = 64;
const longestKnown = 1024;

/** Reads the header blocks of one connection, in their order: each may refer to those before (RFC 7541). */
export class HpackDecoder {
  readonly #decodeHuffman = createHuffmanDecoder();
  /** Newest last. */
  readonly #table: Field[] = [];
  #tableSize = 0;
  #tableLimit = largestTable;
  /** What blocks stand for, of the table as it is: a client that calls a thousand times sends a few. */
  #known = new Map<string, readonly Field[]>();
  #block: Buffer = Buffer.alloc(0);
  #at = 0;

  /** @throws ConnectionError for a block that cannot be decoded, as then no later one can */
  decode(block: Buffer): readonly Field[] {
    if (block.length > longestKnown) return this.#read(block);
    const key = block.toString('latin1');
    const known = this.#known;
    const before = known.get(key);
    if (before) return before;
    if (known.size >= mostKnown) known.clear();
    const fields = this.#read(block);
    known.set(key, fields); // and is forgotten with it, when the block has changed the table
    return fields;
  }

  #read(block: Buffer): readonly Field[] {
    this.#block = block;
    this.#at = 0;
    const fields: Field[] = [];
    let size = 0;
    while (this.#at < block.length) {
      const field = this.#field(fields.length === 0);
      if (field === undefined) continue;
      size += sizeOf(field);
      if (size > longestHeaders) throw new ConnectionError('ENHANCE_YOUR_CALM', 'Cannot take that many headers');
      fields.push(field);
    }
    return fields;
  }

  /** Undefined for a change of the table's size, which stands at a block's beginning only. */
  #field(isFirst: boolean): Field | undefined {
    const byte = this.#block[this.#at] ?? 0;
    if (byte >= 0x80) return this.#lookUp(this.#integer(7));
    if (byte >= 0x40) return this.#remember(this.#literal(6));
    if (byte < 0x20) return this.#literal(4);
    const limit = this.#integer(5);
    if (!isFirst || limit > largestTable) throw malformed('its table is changed where or as it may not be');
    this.#tableLimit = limit;
    this.#change();
    return undefined;
  }

  #literal(prefix: number): Field {
    const index = this.#integer(prefix);
    const name = index === 0 ? this.#string() : this.#lookUp(index)[0];
    return [name, this.#string()];
  }

  #lookUp(index: number): Field {
    const field =
      index <= staticTable.length
        ? staticTable[index - 1]
        : this.#table[this.#table.length - (index - staticTable.length)];
    if (field === undefined) throw malformed(`no table has a field ${index}`);
    return field;
  }

  #remember(field: Field): Field {
    this.#table.push(field);
    this.#tableSize += sizeOf(field);
    this.#change();
    return field;
  }

  /** Makes room, and forgets what was read from the table as it was. */
  #change(): void {
    this.#known = new Map();
    while (this.#tableSize > this.#tableLimit) {
      const oldest = this.#table.shift();
      if (oldest === undefined) return;
      this.#tableSize -= sizeOf(oldest);
    }
  }

  /** A whole number whose first bits share a byte with something else (RFC 7541, section 5.1). */
  #integer(prefix: number): number {
    const most = 2 ** prefix - 1;
    let value = this.#byte() & most;
    if (value < most) return value;
    for (let factor = 1; factor < 2 ** 28; factor *= 128) {
      const byte = this.#byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    throw malformed('a number in it is too large');
  }

  #string(): string {
    const isCompressed = (this.#block[this.#at] ?? 0) >= 0x80;
    const length = this.#integer(7);
    const end = this.#at + length;
    if (end > this.#block.length) throw malformed('it is cut off');
    const bytes = this.#block.subarray(this.#at, end);
    this.#at = end;
    return isCompressed ? this.#decodeHuffman(bytes) : bytes.toString('latin1');
  }

  #byte(): number {
    const byte = this.#block[this.#at++];
    if (byte === undefined) throw malformed('it is cut off');
    return byte;
  }
}

function sizeOf([name, value]: Field): number {
  return name.length + value.length + fieldOverhead;
}

function malformed(reason: string): ConnectionError {
  return new ConnectionError('COMPRESSION_ERROR', `Cannot decode headers as ${reason}`);
}
