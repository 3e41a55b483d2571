import { isUtf8 } from 'node:buffer';
import { attributesInOrder } from './attributes-in-order';
import { assertAttributes, assertDepth, assertLength, mapEntries, mismatch } from './conform';
import { CtyError } from './error';
import { distinct } from './fingerprint';
import { itemType } from './inner-type';
import { normalizeText } from './normalize-text';
import { CtyNumber } from './number';
import { isJsonArray, isJsonObject, parseJson, type JsonObject, type JsonValue } from './parse-json';
import { describeType, isSequenceType, typeFromJsonValue, typeToJson, type Type } from './type';
import { Unknown } from './unknown';
import { ctyObject, Dynamic, isCtyObject, isSequence, type CtyObject, type Value } from './value';

type Attributes = Readonly<Record<string, Type>>;
type Scalar = string | boolean | CtyNumber;

/**
 * The value in the JSON of a state file, numbers with every digit.
 * Throws a `CtyError` that names the path when the value does not fit the type or has something unknown in it: JSON has no
 * word for that.
 */
export function encodeJson(type: Type, value: Value): string {
  return toJson(type, value, 0);
}

function toJson(type: Type, value: Value, depth: number): string {
  assertDepth('encode', depth);
  if (value === null) return 'null';
  if (value instanceof Unknown) throw new CtyError('encode', 'it is not known yet');
  if (type.kind === 'string' && typeof value === 'string') return JSON.stringify(normalizeText(value));
  if (type.kind === 'bool' && typeof value === 'boolean') return String(value);
  if (type.kind === 'number' && value instanceof CtyNumber) return value.text;
  if (type.kind === 'dynamic' && value instanceof Dynamic) {
    return `{"value":${toJson(value.type, value.value, depth + 1)},"type":${typeToJson(value.type)}}`;
  }
  if (type.kind === 'object' && isCtyObject(value)) return objectToJson(type.attributes, value, depth);
  if (type.kind === 'map' && isCtyObject(value)) return mapToJson(type.element, value, depth);
  if (isSequenceType(type) && isSequence(value)) return elementsToJson(type, value, depth);
  throw mismatch(type, value);
}

function objectToJson(attributes: Attributes, object: CtyObject, depth: number): string {
  const entries = attributesInOrder(attributes);
  assertAttributes(entries, object);
  const members = entries.map(([name, type]) => {
    try {
      return `${JSON.stringify(name)}:${toJson(type, object[name] ?? null, depth + 1)}`;
    } catch (error) {
      throw CtyError.under({ attribute: name }, error);
    }
  });
  return `{${members.join()}}`;
}

function mapToJson(element: Type, map: CtyObject, depth: number): string {
  const members = mapEntries(map).map(([key, value]) => {
    try {
      return `${JSON.stringify(key)}:${toJson(element, value, depth + 1)}`;
    } catch (error) {
      throw CtyError.under({ key }, error);
    }
  });
  return `{${members.join()}}`;
}

function elementsToJson(type: Type, values: readonly Value[], depth: number): string {
  if (type.kind === 'tuple') assertLength('encode', type.elements, values.length);
  const elements = values.map((value, index) => {
    try {
      return toJson(itemType(type, index), value, depth + 1);
    } catch (error) {
      throw CtyError.under({ index }, error);
    }
  });
  return `[${elements.join()}]`;
}

/**
 * The value that the JSON of a state file holds.
 * The file may be older than the type: a missing attribute is null, and one the type does not have is passed over. Strings,
 * numbers and bools are taken for one another where the text allows it, as go-cty does (`cty/json`).
 * Throws a `CtyError` that names the path on anything else that does not fit, and on malformed JSON.
 */
export function decodeJson(type: Type, bytes: Uint8Array): Value {
  if (!isUtf8(bytes)) throw new CtyError('parse', 'the JSON is not valid UTF-8');
  return fromJson(type, parseJson(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()));
}

function fromJson(type: Type, json: JsonValue): Value {
  if (json === null) return null;
  if (type.kind === 'string' && isScalar(json)) return normalizeText(String(json));
  if (type.kind === 'number' && isScalar(json)) return numberFromJson(json);
  if (type.kind === 'bool' && isScalar(json)) return boolFromJson(json);
  if (type.kind === 'dynamic' && isJsonObject(json)) return dynamicFromJson(json);
  if (type.kind === 'object' && isJsonObject(json)) return objectFromJson(type.attributes, json);
  if (type.kind === 'map' && isJsonObject(json)) return mapFromJson(type.element, json);
  if (type.kind === 'set' && isJsonArray(json)) return distinct(type.element, elementsFromJson(type, json));
  if (isSequenceType(type) && isJsonArray(json)) return elementsFromJson(type, json);
  throw new CtyError('decode', `${describeType(type)} is required and ${describeJson(json)} was found`);
}

function isScalar(json: JsonValue): json is Scalar {
  return json !== null && !isJsonArray(json) && !isJsonObject(json);
}

function describeJson(json: JsonValue): string {
  if (isScalar(json)) return json instanceof CtyNumber ? 'a number' : `a ${typeof json}`;
  return isJsonArray(json) ? 'an array' : 'an object';
}

function numberFromJson(json: Scalar): CtyNumber {
  const number = CtyNumber.tryParse(String(json));
  if (number === undefined) throw new CtyError('decode', 'number is required and other text was found');
  return number;
}

function boolFromJson(json: Scalar): boolean {
  const text = String(json);
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  throw new CtyError('decode', 'bool is required and other text was found');
}

function dynamicFromJson(json: JsonObject): Value {
  const { type: typeJson, value: valueJson } = json;
  if (typeJson === undefined || valueJson === undefined) {
    throw new CtyError('decode', 'an object of "value" and "type" is required');
  }
  const type = typeFromJsonValue(typeJson);
  const value = fromJson(type, valueJson);
  return type.kind === 'dynamic' ? value : new Dynamic(type, value);
}

function objectFromJson(attributes: Attributes, json: JsonObject): CtyObject {
  const object = ctyObject();
  for (const [name, type] of Object.entries(attributes)) {
    try {
      object[name] = fromJson(type, json[name] ?? null);
    } catch (error) {
      throw CtyError.under({ attribute: name }, error);
    }
  }
  return object;
}

function mapFromJson(element: Type, json: JsonObject): CtyObject {
  const map = ctyObject();
  for (const [key, member] of Object.entries(json)) {
    try {
      map[normalizeText(key)] = fromJson(element, member);
    } catch (error) {
      throw CtyError.under({ key }, error);
    }
  }
  return map;
}

function elementsFromJson(type: Type, json: readonly JsonValue[]): Value[] {
  if (type.kind === 'tuple') assertLength('decode', type.elements, json.length);
  return json.map((element, index) => {
    try {
      return fromJson(itemType(type, index), element);
    } catch (error) {
      throw CtyError.under({ index }, error);
    }
  });
}
