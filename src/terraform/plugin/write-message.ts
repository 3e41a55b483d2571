import type { Layout, Plan, Properties } from './message';
import { ProtobufError, varintSize, writeVarint } from './wire';

/** Where messages are written, one after the other, before they are copied out. */
const room = Buffer.allocUnsafe(16 * 1024);

/**
 * Writes a message from its end to its beginning: what a length is the length of is there by then.
 *
 * @throws ProtobufError when a value does not fit its field.
 */
export function writeMessage(layout: Layout, value: unknown): Buffer {
  const writer = new BackwardWriter(room);
  writeFields(writer, layout, propertiesOf(value, layout.name));
  const written = writer.finish();
  return writer.bytes === room ? Buffer.from(written) : written;
}

/** Writes each part before those that are there, into a buffer that grows. */
class BackwardWriter {
  bytes: Buffer;
  /** How much is written, in bytes. */
  length = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** A view of what was written. */
  finish(): Buffer {
    return this.bytes.subarray(this.bytes.length - this.length);
  }

  varint(value: number): void {
    const size = varintSize(value);
    const at = this.#advance(size);
    if (size === 1) this.bytes[at] = value;
    else writeVarint({ bytes: this.bytes, at, end: this.bytes.length }, value);
  }

  text(value: string): void {
    const size = Buffer.byteLength(value);
    const at = this.#advance(size);
    this.bytes.write(value, at);
    this.varint(size);
  }

  binary(value: Uint8Array): void {
    const at = this.#advance(value.length);
    this.bytes.set(value, at);
    this.varint(value.length);
  }

  /** Makes room for so many bytes and returns where they start. */
  #advance(size: number): number {
    this.length += size;
    if (this.length > this.bytes.length) {
      const grown = Buffer.allocUnsafe(Math.max(this.length, 2 * this.bytes.length));
      this.bytes.copy(grown, grown.length - this.bytes.length);
      this.bytes = grown;
    }
    return this.bytes.length - this.length;
  }
}

function writeFields(writer: BackwardWriter, layout: Layout, value: Properties): void {
  for (let index = layout.fields.length - 1; index >= 0; index--) {
    const field = layout.fields[index] as Plan;
    const given = value[field.property];
    if (given === undefined || (field.label === undefined && isDefault(given))) continue;
    if (field.label === 'repeated') writeRepeated(writer, layout, field, given);
    else if (field.label === 'map') writeMap(writer, layout, field, given);
    else writeOccurrence(writer, layout, field, given);
  }
}

function writeRepeated(writer: BackwardWriter, layout: Layout, field: Plan, value: unknown): void {
  if (!Array.isArray(value)) throw misfit(value, field, layout);
  for (let index = value.length - 1; index >= 0; index--) writeOccurrence(writer, layout, field, value[index]);
}

function writeMap(writer: BackwardWriter, layout: Layout, field: Plan, value: unknown): void {
  const entries = propertiesOf(value, `${layout.name}.${field.property}`);
  for (const key of Object.keys(entries).reverse()) {
    writeOccurrence(writer, layout, field, { key, value: entries[key] });
  }
}

function isDefault(value: unknown): boolean {
  return value === '' || value === 0 || value === false || (value instanceof Uint8Array && value.length === 0);
}

function writeOccurrence(writer: BackwardWriter, layout: Layout, field: Plan, value: unknown): void {
  if (typeof field.kind === 'object') {
    const nested = field.kind.layout();
    const before = writer.length;
    writeFields(writer, nested, propertiesOf(value, nested.name));
    writer.varint(writer.length - before);
  } else if (!writeScalar(writer, field, value)) {
    throw misfit(value, field, layout);
  }
  writer.varint(field.tag);
}

/** Answers whether the value fits the field. */
function writeScalar(writer: BackwardWriter, { kind }: Plan, value: unknown): boolean {
  if (typeof value === 'string' && kind === 'string') writer.text(value);
  else if (value instanceof Uint8Array && kind === 'bytes') writer.binary(value);
  else if (typeof value === 'boolean' && kind === 'bool') writer.varint(Number(value));
  else if (typeof value === 'number' && isWithin(kind, value)) writer.varint(value);
  else return false;
  return true;
}

function isWithin(kind: Plan['kind'], value: number): boolean {
  switch (kind) {
    case 'int32':
    case 'enum':
      return (value | 0) === value;
    case 'uint32':
      return value >>> 0 === value;
    case 'int64':
      return Number.isSafeInteger(value);
    default:
      return false;
  }
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
