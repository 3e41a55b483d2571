import { attributesInOrder } from './attributes-in-order';
import { assertAttributes, assertDepth, assertLength, mapEntries, mismatch } from './conform';
import { CtyError } from './error';
import { distinct } from './fingerprint';
import { itemType } from './inner-type';
import { MsgpackReader, type Extension } from './msgpack-reader';
import { MsgpackWriter } from './msgpack-writer';
import { CtyNumber } from './number';
import { decodeRefinement, encodeRefinement, REFINED_UNKNOWN } from './refinement';
import { isSequenceType, typeFromJson, typeToJson, type Type } from './type';
import { Unknown, unknown } from './unknown';
import { ctyObject, Dynamic, isCtyObject, isSequence, type CtyObject, type Value } from './value';

type Attributes = Readonly<Record<string, Type>>;

/** Where values are written, one after the other, before they are copied out. */
const room = Buffer.allocUnsafe(16 * 1024);

/** What stands for an unknown value about which nothing is known. */
const UNKNOWN: Extension = { type: 0, payload: Uint8Array.of(0) };

/**
 * The value in the MessagePack that Terraform and its providers exchange.
 * Throws a `CtyError` that names the path when the value does not fit the type: nothing is converted, and an object must
 * have exactly its type's attributes, null ones too.
 */
export function encodeMsgpack(type: Type, value: Value): Uint8Array {
  const writer = new MsgpackWriter(room);
  write(writer, type, value, 0);
  return writer.finish();
}

function write(writer: MsgpackWriter, type: Type, value: Value, depth: number): void {
  assertDepth('encode', depth);
  if (value === null) writer.nil();
  else if (value instanceof Unknown) writeUnknown(writer, type, value);
  else if (type.kind === 'string' && typeof value === 'string') writer.string(value);
  else if (type.kind === 'bool' && typeof value === 'boolean') writer.bool(value);
  else if (type.kind === 'number' && value instanceof CtyNumber) writer.number(value);
  else if (type.kind === 'dynamic' && value instanceof Dynamic) writeDynamic(writer, value, depth);
  else if (type.kind === 'object' && isCtyObject(value)) writeObject(writer, type.attributes, value, depth);
  else if (type.kind === 'map' && isCtyObject(value)) writeMap(writer, type.element, value, depth);
  else if (isSequenceType(type) && isSequence(value)) writeElements(writer, type, value, depth);
  else throw mismatch(type, value);
}

function writeUnknown(writer: MsgpackWriter, type: Type, { refinement }: Unknown): void {
  const payload = refinement && encodeRefinement(type, refinement);
  if (payload === undefined) writer.extension(UNKNOWN.type, UNKNOWN.payload);
  else writer.extension(REFINED_UNKNOWN, payload);
}

function writeDynamic(writer: MsgpackWriter, { type, value }: Dynamic, depth: number): void {
  writer.array(2);
  writer.binary(typeToJson(type));
  write(writer, type, value, depth + 1);
}

function writeObject(writer: MsgpackWriter, attributes: Attributes, object: CtyObject, depth: number): void {
  const entries = attributesInOrder(attributes);
  assertAttributes(entries, object);
  writer.map(entries.length);
  for (const [name, type] of entries) {
    writer.string(name);
    try {
      write(writer, type, object[name] ?? null, depth + 1);
    } catch (error) {
      throw CtyError.under({ attribute: name }, error);
    }
  }
}

function writeMap(writer: MsgpackWriter, element: Type, map: CtyObject, depth: number): void {
  const entries = mapEntries(map);
  writer.map(entries.length);
  for (const [key, value] of entries) {
    writer.string(key);
    try {
      write(writer, element, value, depth + 1);
    } catch (error) {
      throw CtyError.under({ key }, error);
    }
  }
}

function writeElements(writer: MsgpackWriter, type: Type, elements: readonly Value[], depth: number): void {
  if (type.kind === 'tuple') assertLength('encode', type.elements, elements.length);
  writer.array(elements.length);
  for (const [index, element] of elements.entries()) {
    try {
      write(writer, itemType(type, index), element, depth + 1);
    } catch (error) {
      throw CtyError.under({ index }, error);
    }
  }
}

/**
 * The value that MessagePack holds; null for no bytes at all, which is how an absent value arrives.
 * Throws a `CtyError` that names the path when the bytes are malformed or do not hold a value of the type.
 */
export function decodeMsgpack(type: Type, bytes: Uint8Array): Value {
  if (bytes.length === 0) return null;
  const reader = new MsgpackReader(bytes);
  const value = read(reader, type, 0);
  reader.end();
  return value;
}

function read(reader: MsgpackReader, type: Type, depth: number): Value {
  assertDepth('decode', depth);
  if (reader.tryNil()) return null;
  const extension = reader.tryExtension();
  if (extension !== undefined) return readUnknown(type, extension);
  switch (type.kind) {
    case 'string':
      return reader.string();
    case 'number':
      return reader.number();
    case 'bool':
      return reader.bool();
    case 'object':
      return readObject(reader, type.attributes, depth);
    case 'map':
      return readMap(reader, type.element, depth);
    case 'dynamic':
      return readDynamic(reader, depth);
    case 'set':
      return distinct(type.element, readElements(reader, type, depth));
    default:
      return readElements(reader, type, depth);
  }
}

function readUnknown(type: Type, { type: code, payload }: Extension): Unknown {
  if (code !== REFINED_UNKNOWN || payload.length < 2) return unknown;
  const refinement = decodeRefinement(type, payload);
  return refinement === undefined ? unknown : new Unknown(refinement);
}

function readDynamic(reader: MsgpackReader, depth: number): Value {
  if (reader.array() !== 2) throw new CtyError('decode', 'a pair of type and value is required');
  const type = typeFromJson(reader.string());
  const value = read(reader, type, depth + 1);
  return type.kind === 'dynamic' ? value : new Dynamic(type, value);
}

function readObject(reader: MsgpackReader, attributes: Attributes, depth: number): CtyObject {
  const expected = attributesInOrder(attributes);
  const count = reader.map();
  if (count !== expected.length) {
    throw new CtyError('decode', `its attributes number ${count} and not ${expected.length}`);
  }
  const object = ctyObject();
  for (const [next] of expected) {
    const name = reader.tryKey(next) ? next : reader.string();
    const type = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (type === undefined) throw new CtyError('decode', `its type has no attribute ${JSON.stringify(name)}`);
    if (name in object) throw new CtyError('decode', `attribute ${JSON.stringify(name)} occurs twice`);
    try {
      object[name] = read(reader, type, depth + 1);
    } catch (error) {
      throw CtyError.under({ attribute: name }, error);
    }
  }
  return object;
}

function readMap(reader: MsgpackReader, element: Type, depth: number): CtyObject {
  const map = ctyObject();
  for (let count = reader.map(); count > 0; count--) {
    const key = reader.string();
    try {
      map[key] = read(reader, element, depth + 1);
    } catch (error) {
      throw CtyError.under({ key }, error);
    }
  }
  return map;
}

function readElements(reader: MsgpackReader, type: Type, depth: number): Value[] {
  const count = reader.array();
  if (type.kind === 'tuple') assertLength('decode', type.elements, count);
  const elements: Value[] = [];
  for (let index = 0; index < count; index++) {
    try {
      elements.push(read(reader, itemType(type, index), depth + 1));
    } catch (error) {
      throw CtyError.under({ index }, error);
    }
  }
  return elements;
}
