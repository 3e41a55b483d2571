import { CtyError } from './error';
import { MsgpackReader } from './msgpack-reader';
import { MsgpackWriter } from './msgpack-writer';
import { normalizeText } from './normalize-text';
import type { Type } from './type';
import type { Bound, Refinement } from './unknown';

/** The extension type of a refined unknown, and the keys in it (go-cty, `cty/msgpack/unknown.go`). */
export const REFINED_UNKNOWN = 12;
const NULLNESS = 1;
const PREFIX = 2;
const MIN = 3;
const MAX = 4;
const MIN_LENGTH = 5;
const MAX_LENGTH = 6;

/** The longest payload Terraform reads. */
const MAX_PAYLOAD = 1024;
/** The longest prefix that fits beside the other parts: head of the map, nullness, key and head of the string. */
const MAX_PREFIX = MAX_PAYLOAD - 1 - 2 - 1 - 3;

/**
 * The payload that tells of a refinement; undefined when there is nothing to tell about a value of the type.
 * What does not fit 1024 bytes is left out, a prefix cut short: a refinement may always say less.
 */
export function encodeRefinement(type: Type, refinement: Refinement): Uint8Array | undefined {
  if (type.kind === 'dynamic') return undefined;
  let room = MAX_PAYLOAD - 1;
  const entries = refinementEntries(type, refinement).filter((entry) => {
    if (entry.length > room) return false;
    room -= entry.length;
    return true;
  });
  if (entries.length === 0) return undefined;
  const payload = new MsgpackWriter();
  payload.map(entries.length);
  for (const entry of entries) payload.raw(entry);
  return payload.finish();
}

function refinementEntries(type: Type, refinement: Refinement): Uint8Array[] {
  const { nullness, prefix, min, max, minLength, maxLength } = refinement;
  const entries: Uint8Array[] = [];
  const add = <T>(key: number, part: T | undefined, write: (writer: MsgpackWriter, part: T) => void): void => {
    if (part === undefined) return;
    const writer = new MsgpackWriter();
    writer.integer(key);
    write(writer, part);
    entries.push(writer.finish());
  };
  add(NULLNESS, nullness, (writer, known) => writer.bool(known));
  if (type.kind === 'string' && prefix !== '') add(PREFIX, prefix, writePrefix);
  if (type.kind === 'number') {
    add(MIN, min, writeBound);
    add(MAX, max, writeBound);
  }
  if (isCollection(type)) {
    add(MIN_LENGTH, minLength, (writer, length) => writer.integer(length));
    add(MAX_LENGTH, maxLength, (writer, length) => writer.integer(length));
  }
  return entries;
}

function writePrefix(writer: MsgpackWriter, prefix: string): void {
  const bytes = Buffer.from(normalizeText(prefix));
  let end = Math.min(bytes.length, MAX_PREFIX);
  while (isContinuation(bytes[end])) end--;
  writer.string(bytes.toString('utf8', 0, end));
}

/** Whether the byte continues a character of UTF-8, so that text cannot be cut before it. */
function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

function writeBound(writer: MsgpackWriter, bound: Bound): void {
  writer.array(2);
  writer.number(bound.value);
  writer.bool(bound.inclusive);
}

/**
 * Reads such a payload; undefined when it tells nothing about a value of the type.
 * Parts that are not known or do not belong to the type are passed over. Throws a `CtyError` on a malformed payload.
 */
export function decodeRefinement(type: Type, payload: Uint8Array): Refinement | undefined {
  if (type.kind === 'dynamic') return undefined;
  const reader = new MsgpackReader(payload);
  let refinement: Refinement | undefined;
  for (let entries = reader.map(); entries > 0; entries--) {
    const part = readPart(reader, type);
    if (part !== undefined) refinement = { ...refinement, ...part };
  }
  return refinement;
}

function readPart(reader: MsgpackReader, type: Type): Refinement | undefined {
  const key = reader.number().toNumber();
  if (key === NULLNESS) return { nullness: reader.bool() };
  if (key === PREFIX && type.kind === 'string') return { prefix: reader.string() };
  if (key === MIN && type.kind === 'number') return { min: readBound(reader) };
  if (key === MAX && type.kind === 'number') return { max: readBound(reader) };
  if (key === MIN_LENGTH && isCollection(type)) return { minLength: readLength(reader) };
  if (key === MAX_LENGTH && isCollection(type)) return { maxLength: readLength(reader) };
  reader.skip();
  return undefined;
}

function readBound(reader: MsgpackReader): Bound {
  if (reader.array() !== 2) throw new CtyError('decode', 'the bound of a number is a pair');
  return { value: reader.number(), inclusive: reader.bool() };
}

function readLength(reader: MsgpackReader): number {
  const length = reader.number().toNumber();
  if (Number.isSafeInteger(length) && length >= 0) return length;
  throw new CtyError('decode', 'the bound of a length is a whole number from 0');
}

function isCollection(type: Type): boolean {
  return type.kind === 'list' || type.kind === 'set' || type.kind === 'map';
}
