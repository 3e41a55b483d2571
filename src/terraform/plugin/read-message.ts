import { isUtf8 } from 'node:buffer';
import type { Label, Layout, Message, Plan, Properties, Scalar } from './message';
import { type Cursor, maxDepth, ProtobufError, readLength, readTag, readVarint, skipField } from './wire';

/** What bytes are that were not sent: one for all, as a view costs more than a small field. */
const noBytes = Buffer.alloc(0);

/**
 * Reads a message that fills a buffer.
 *
 * @throws ProtobufError when the input is malformed or cut off, and for an int64 beyond 2^53, which a number cannot
 *   hold.
 */
export function readMessage(layout: Layout, bytes: Buffer): Properties {
  const value = emptyMessage(layout);
  readFields(layout, { bytes, at: 0, end: bytes.length }, value, 0);
  return value;
}

function emptyMessage(layout: Layout): Properties {
  const value: Properties = {};
  for (const { property, kind, label } of layout.fields) value[property] = absent(kind, label);
  return value;
}

function absent(kind: Scalar | Message<unknown>, label: Label | undefined): unknown {
  if (label === 'repeated') return [];
  if (label === 'map') return Object.create(null);
  if (label !== undefined || typeof kind === 'object') return undefined;
  return zeroOf(kind);
}

function zeroOf(kind: Scalar): string | Uint8Array | boolean | number {
  switch (kind) {
    case 'string':
      return '';
    case 'bytes':
      return noBytes;
    case 'bool':
      return false;
    default:
      return 0;
  }
}

function readFields(layout: Layout, cursor: Cursor, value: Properties, depth: number): void {
  if (depth > maxDepth) throw new ProtobufError(`Cannot decode message as it nests deeper than ${maxDepth} levels`);
  while (cursor.at < cursor.end) {
    const tag = readTag(cursor);
    const field = layout.byTag.get(tag);
    if (field === undefined) skipField(cursor, tag, depth);
    else readField(layout, field, cursor, value, depth);
  }
}

function readField(layout: Layout, field: Plan, cursor: Cursor, value: Properties, depth: number): void {
  const { property, kind, label } = field;
  const previous = value[property];
  if (Array.isArray(previous)) {
    previous.push(readValue(kind, cursor, undefined, depth));
  } else if (label === 'map' && typeof kind === 'object') {
    readEntry(kind.layout(), cursor, previous as Properties, depth);
  } else {
    value[property] = readValue(kind, cursor, previous, depth);
    if (label === 'oneof') clearRivals(layout, field, value);
  }
}

/** A message that occurs twice where one is expected is merged, as the encoding's rules ask. */
function readValue(kind: Scalar | Message<unknown>, cursor: Cursor, previous: unknown, depth: number): unknown {
  if (typeof kind !== 'object') return readScalar(kind, cursor);
  const value = (previous as Properties | undefined) ?? emptyMessage(kind.layout());
  readNested(kind.layout(), cursor, value, depth);
  return value;
}

function readNested(layout: Layout, cursor: Cursor, value: Properties, depth: number): void {
  const outerEnd = cursor.end;
  cursor.end = readLength(cursor);
  readFields(layout, cursor, value, depth + 1);
  cursor.end = outerEnd;
}

function readEntry(layout: Layout, cursor: Cursor, map: Properties, depth: number): void {
  const entry = emptyMessage(layout);
  for (const { property, kind } of layout.fields) {
    if (typeof kind === 'object') entry[property] = emptyMessage(kind.layout());
  }
  readNested(layout, cursor, entry, depth);
  map[String(entry['key'])] = entry['value'];
}

function clearRivals(layout: Layout, winner: Plan, value: Properties): void {
  for (const field of layout.fields) {
    if (field.label === 'oneof' && field !== winner) value[field.property] = undefined;
  }
}

function readScalar(kind: Scalar, cursor: Cursor): string | Uint8Array | boolean | number {
  switch (kind) {
    case 'string':
      return readString(cursor);
    case 'bytes':
      return cursor.bytes.subarray(...moveOver(cursor));
    case 'bool':
      return Number(readVarint(cursor)) !== 0;
    case 'int64':
      return readInt64(cursor);
    case 'uint32':
      return Number(BigInt.asUintN(32, BigInt(readVarint(cursor))));
    default:
      return Number(BigInt.asIntN(32, BigInt(readVarint(cursor))));
  }
}

function readInt64(cursor: Cursor): number {
  const value = readVarint(cursor);
  if (typeof value === 'number') return value;
  const signed = BigInt.asIntN(64, value);
  if (!Number.isSafeInteger(Number(signed))) {
    throw new ProtobufError(
      `Cannot decode message as the int64 before byte ${cursor.at} is beyond 2^53: value is ${signed}`,
    );
  }
  return Number(signed);
}

function readString(cursor: Cursor): string {
  const [start, end] = moveOver(cursor);
  const text = cursor.bytes.toString('utf8', start, end);
  if (text.includes('\ufffd') && !isUtf8(cursor.bytes.subarray(start, end))) {
    throw new ProtobufError(`Cannot decode message as the string at byte ${start} is not UTF-8`);
  }
  return text;
}

function moveOver(cursor: Cursor): [start: number, end: number] {
  const end = readLength(cursor);
  const start = cursor.at;
  cursor.at = end;
  return [start, end];
}
