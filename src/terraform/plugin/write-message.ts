import type { Layout, Plan, Properties } from './message';
import { type Cursor, ProtobufError, varintSize, writeVarint } from './wire';

/** A field of the message being written. The content of a message is the parts that follow it. */
interface Part {
  readonly tag: number;
  readonly content: number | string | Uint8Array | undefined;
  /** Length of the content, in bytes. */
  size: number;
}

/**
 * Writes a message in two passes: the first notes its parts and their lengths, the second fills a buffer of just that
 * size.
 *
 * @throws ProtobufError when a value does not fit its field.
 */
export function writeMessage(layout: Layout, value: unknown): Buffer {
  const parts: Part[] = [];
  const end = layOutFields(layout, propertiesOf(value, layout.name), parts);
  const cursor = { bytes: Buffer.allocUnsafe(end), at: 0, end };
  for (const part of parts) writePart(cursor, part);
  return cursor.bytes;
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
