import { isUtf8 } from 'node:buffer';

import {
  type Cursor,
  maxDepth,
  ProtobufError,
  readLength,
  readTag,
  readVarint,
  skipField,
  varintSize,
  wireTypes,
  writeVarint,
} from './wire';

export type Scalar = 'string' | 'bytes' | 'bool' | 'int32' | 'int64' | 'uint32' | 'enum';

/** How often a field occurs. Without a label: once, and absence means the default of its kind. */
export type Label = 'optional' | 'oneof' | 'repeated' | 'map';

/** One line of a message's table. The kind of a map is that of its values: its keys are strings. */
export type Field = readonly [number: number, property: string, kind: Scalar | Message<unknown>, label?: Label];

/** A protobuf message type: how a `T` is laid out in bytes. */
export interface Message<T> {
  /** Full name in the protocol, for instance `tfplugin6.Schema.Block`. */
  readonly name: string;
  readonly layout: () => Layout;
  /** Carries `T` for the compiler; never set. */
  readonly type?: T;
}

/** A method of a gRPC service. */
export interface Method<Request, Response> {
  /** `/package.Service/Method` */
  readonly path: string;
  readonly kind: 'unary' | 'server-stream' | 'client-stream' | 'bidirectional-stream';
  readonly request: Message<Request>;
  readonly response: Message<Response>;
}

/** A gRPC service. */
export interface Service {
  /** Full name in the protocol, for instance `tfplugin6.Provider`. */
  readonly name: string;
  readonly methods: Readonly<Record<string, Method<unknown, unknown>>>;
}

/** What can be encoded as a `T`: whatever is left out, at any depth, has its default. */
export type Init<T> = T extends Uint8Array
  ? T
  : T extends readonly (infer Element)[]
    ? readonly Init<Element>[]
    : T extends object
      ? { readonly [Property in keyof T]?: Init<T[Property]> | undefined }
      : T;

/** A message's table, made ready for use. */
interface Layout {
  readonly name: string;
  readonly fields: readonly Plan[];
  readonly byTag: ReadonlyMap<number, Plan>;
}

interface Plan {
  readonly property: string;
  readonly tag: number;
  readonly kind: Scalar | Message<unknown>;
  readonly label: Label | undefined;
}

/** A field of the message being written. The content of a message is the parts that follow it. */
interface Part {
  readonly tag: number;
  readonly content: number | string | Uint8Array | undefined;
  /** Length of the content, in bytes. */
  size: number;
}

type Properties = Record<string, unknown>;

/**
 * Describes a message by its table, which is first asked for when a message is encoded or decoded:
 * a program that starts pays for none of them.
 */
export function message<T>(name: string, table: () => readonly Field[]): Message<T> {
  let layout: Layout | undefined;
  return { name, layout: () => (layout ??= arrange(name, table())) };
}

/** @throws ProtobufError when a value does not fit its field. */
export function encodeMessage<T>(type: Message<T>, value: Init<T>): Uint8Array {
  const parts: Part[] = [];
  const end = layOutFields(type.layout(), propertiesOf(value, type.name), parts);
  const cursor = { bytes: Buffer.allocUnsafe(end), at: 0, end };
  for (const part of parts) writePart(cursor, part);
  return cursor.bytes;
}

/**
 * Reads a whole message. Fields it does not know are skipped, `bytes` are views of the input, maps have no prototype.
 *
 * @throws ProtobufError when the input is malformed or cut off, and for an int64 beyond 2^53, which a number cannot hold.
 */
export function decodeMessage<T>(type: Message<T>, input: Uint8Array): T {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const value = emptyMessage(type.layout());
  readFields(type.layout(), { bytes, at: 0, end: bytes.length }, value, 0);
  return value as T;
}

function arrange(name: string, table: readonly Field[]): Layout {
  const fields = table.map(([number, property, kind, label]): Plan => {
    const path = `${name}.${property}`;
    const laidOut = label === 'map' ? mapEntry(path, kind) : kind;
    return { property, tag: number * 8 + wireTypeOf(laidOut), kind: laidOut, label };
  });
  return { name, fields, byTag: new Map(fields.map((field) => [field.tag, field])) };
}

/** On the wire a map is a repeated message of key and value. */
function mapEntry(path: string, kind: Scalar | Message<unknown>): Message<unknown> {
  return message(path, () => [
    [1, 'key', 'string'],
    [2, 'value', kind],
  ]);
}

function wireTypeOf(kind: Scalar | Message<unknown>): number {
  return kind === 'string' || kind === 'bytes' || typeof kind === 'object' ? wireTypes.length : wireTypes.varint;
}

/** Notes the parts of a message in the order in which they are written; answers their length. */
function layOutFields(layout: Layout, value: Properties, parts: Part[]): number {
  let total = 0;
  for (const field of layout.fields) {
    for (const occurrence of occurrencesOf(value[field.property], field, layout)) {
      total += layOutField(occurrence, field, layout, parts);
    }
  }
  return total;
}

function occurrencesOf(value: unknown, field: Plan, layout: Layout): readonly unknown[] {
  if (value === undefined) return [];
  if (field.label === 'repeated') {
    if (!Array.isArray(value)) throw misfit(value, field, layout);
    return value;
  }
  if (field.label === 'map') {
    const entries = propertiesOf(value, `${layout.name}.${field.property}`);
    return Object.keys(entries).map((key) => ({ key, value: entries[key] }));
  }
  return field.label === undefined && isDefault(value) ? [] : [value];
}

function isDefault(value: unknown): boolean {
  return value === '' || value === 0 || value === false || (value instanceof Uint8Array && value.length === 0);
}

function layOutField(value: unknown, field: Plan, layout: Layout, parts: Part[]): number {
  const part: Part = { tag: field.tag, content: contentOf(value, field, layout), size: 0 };
  parts.push(part);
  if (typeof field.kind === 'object') {
    const nested = field.kind.layout();
    part.size = layOutFields(nested, propertiesOf(value, nested.name), parts);
  } else {
    part.size = sizeOf(part.content);
  }
  const prefix = typeof part.content === 'number' ? 0 : varintSize(part.size);
  return varintSize(field.tag) + prefix + part.size;
}

function contentOf(value: unknown, field: Plan, layout: Layout): Part['content'] {
  switch (field.kind) {
    case 'string':
      if (typeof value === 'string') return value;
      break;
    case 'bytes':
      if (value instanceof Uint8Array) return value;
      break;
    case 'bool':
      if (typeof value === 'boolean') return Number(value);
      break;
    case 'int32':
    case 'enum':
      if (typeof value === 'number' && (value | 0) === value) return value;
      break;
    case 'uint32':
      if (typeof value === 'number' && value >>> 0 === value) return value;
      break;
    case 'int64':
      if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
      break;
    default:
      return undefined;
  }
  throw misfit(value, field, layout);
}

function sizeOf(content: Part['content']): number {
  if (typeof content === 'number') return varintSize(content);
  if (typeof content === 'string') return Buffer.byteLength(content);
  return content?.length ?? 0;
}

function writePart(cursor: Cursor, { tag, content, size }: Part): void {
  writeVarint(cursor, tag);
  if (typeof content === 'number') {
    writeVarint(cursor, content);
    return;
  }
  writeVarint(cursor, size);
  if (content === undefined) return;
  if (typeof content === 'string') cursor.bytes.write(content, cursor.at);
  else cursor.bytes.set(content, cursor.at);
  cursor.at += size;
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
      return Buffer.alloc(0);
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

function propertiesOf(value: unknown, name: string): Properties {
  if (typeof value === 'object' && value !== null) return value as Properties;
  throw new ProtobufError(`Cannot encode ${name} as it is not an object: current value is ${describe(value)}`);
}

function misfit(value: unknown, field: Plan, layout: Layout): ProtobufError {
  const kind = typeof field.kind === 'object' ? field.kind.name : field.kind;
  const expected = field.label === 'repeated' ? `an array of ${kind}` : `a valid ${kind}`;
  const path = `${layout.name}.${field.property}`;
  return new ProtobufError(`Cannot encode ${path} as it is not ${expected}: current value is ${describe(value)}`);
}

/** Names a value without showing it, as it may be secret; a number is shown. */
function describe(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return value === null ? 'null' : `of type ${typeof value}`;
}
