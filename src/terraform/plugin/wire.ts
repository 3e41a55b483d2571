/** Thrown for bytes that are not the message they should be, and for values a message cannot carry. */
export class ProtobufError extends Error {
  override readonly name = 'ProtobufError';
}

/** A place in a buffer, and the end of what may be read or written. */
export interface Cursor {
  readonly bytes: Buffer;
  at: number;
  end: number;
}

/** How the value of a field is laid out (protobuf.dev, "Encoding"). */
export const wireTypes = { varint: 0, fixed64: 1, length: 2, startGroup: 3, endGroup: 4, fixed32: 5 } as const;

/** Groups and messages nested deeper than this are refused, as other implementations do. */
export const maxDepth = 100;

/** How many bytes a whole number takes: a negative one always ten. */
export function varintSize(value: number): number {
  if (value < 0) return 10;
  let size = 1;
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) size += 1;
  return size;
}

/** Writes a whole number, a negative one as its two's complement in 64 bits. */
export function writeVarint(cursor: Cursor, value: number): void {
  if (value < 0) {
    writeWideVarint(cursor, BigInt.asUintN(64, BigInt(value)));
    return;
  }
  let rest = value;
  while (rest >= 0x80) {
    cursor.bytes[cursor.at++] = (rest % 0x80) | 0x80;
    rest = Math.floor(rest / 0x80);
  }
  cursor.bytes[cursor.at++] = rest;
}

function writeWideVarint(cursor: Cursor, value: bigint): void {
  let rest = value;
  while (rest >= 0x80n) {
    cursor.bytes[cursor.at++] = Number(rest & 0x7fn) | 0x80;
    rest >>= 7n;
  }
  cursor.bytes[cursor.at++] = Number(rest);
}

/**
 * Reads an unsigned varint: a number below 2^28, a bigint from there.
 *
 * @throws ProtobufError when it is cut off, longer than ten bytes, or wider than 64 bits.
 */
export function readVarint(cursor: Cursor): number | bigint {
  let value = 0;
  for (let shift = 0; shift < 28; shift += 7) {
    const byte = readByte(cursor);
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
  return readWideVarint(cursor, BigInt(value));
}

function readWideVarint(cursor: Cursor, low: bigint): bigint {
  let value = low;
  for (let shift = 28n; shift < 70n; shift += 7n) {
    const byte = readByte(cursor);
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) {
      if (value > 0xffff_ffff_ffff_ffffn) break;
      return value;
    }
  }
  throw new ProtobufError(`Cannot decode message as the number before byte ${cursor.at} is wider than 64 bits`);
}

/** @throws ProtobufError when the tag is wider than 32 bits or its field number is 0. */
export function readTag(cursor: Cursor): number {
  const tag = Number(readVarint(cursor));
  if (tag < 8 || tag > 0xffff_ffff) {
    throw new ProtobufError(`Cannot decode message as byte ${cursor.at - 1} ends no valid field tag: value is ${tag}`);
  }
  return tag;
}

/** Moves past a field's length and answers where its content ends. */
export function readLength(cursor: Cursor): number {
  const length = Number(readVarint(cursor));
  const left = cursor.end - cursor.at;
  if (length > left) {
    throw new ProtobufError(
      `Cannot decode message as byte ${cursor.at} should begin ${length} bytes and only ${left} are left`,
    );
  }
  return cursor.at + length;
}

/** Moves past the content of a field that nobody asked for. */
export function skipField(cursor: Cursor, tag: number, depth: number): void {
  switch (tag & 7) {
    case wireTypes.varint:
      readVarint(cursor);
      return;
    case wireTypes.fixed64:
      skipBytes(cursor, 8);
      return;
    case wireTypes.length:
      cursor.at = readLength(cursor);
      return;
    case wireTypes.startGroup:
      skipGroup(cursor, tag, depth);
      return;
    case wireTypes.fixed32:
      skipBytes(cursor, 4);
      return;
    default:
      throw new ProtobufError(`Cannot decode message as byte ${cursor.at} follows the impossible field tag ${tag}`);
  }
}

function skipGroup(cursor: Cursor, start: number, depth: number): void {
  if (depth >= maxDepth) throw new ProtobufError(`Cannot decode message as it nests deeper than ${maxDepth} levels`);
  const end = start - wireTypes.startGroup + wireTypes.endGroup;
  for (let tag = readTag(cursor); tag !== end; tag = readTag(cursor)) skipField(cursor, tag, depth + 1);
}

function skipBytes(cursor: Cursor, count: number): void {
  if (cursor.end - cursor.at < count) throw cutOff(cursor);
  cursor.at += count;
}

function readByte(cursor: Cursor): number {
  const byte = cursor.at < cursor.end ? cursor.bytes[cursor.at] : undefined;
  if (byte === undefined) throw cutOff(cursor);
  cursor.at += 1;
  return byte;
}

function cutOff(cursor: Cursor): ProtobufError {
  return new ProtobufError(`Cannot decode message as it is cut off at byte ${cursor.end}`);
}
