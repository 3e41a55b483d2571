import type { LogFormat } from '#konnect/contract/destination';
import { parseCef } from './parse-cef';

export type FieldValue = string | number | boolean | null;

/** A record as one flat object, the same for every format. */
export interface ParsedRecord {
  readonly format: LogFormat;
  /**
   * The record's fields, `sig` included. `rt`, `severity` and `status` are numbers, `success`, `granted` and
   * `kong_initiated` booleans, however they were written; every other number is the text of its digits, because the
   * trace ids of older records do not fit a double.
   */
  readonly fields: Readonly<Record<string, FieldValue>>;
}

const numeric = new Set(['rt', 'severity', 'status']);
const logical = new Set(['success', 'granted', 'kong_initiated']);

/**
 * Reads one line of a delivery. The signature is not checked.
 * @throws SyntaxError when the line is in none of the formats
 */
export function parseRecord(line: string): ParsedRecord {
  if (line.startsWith('{')) return parseObject(line);
  const fields = parseCef(line);
  if (!fields) throw unreadable(line, 'is neither CEF nor a JSON object');
  return { format: 'cef', fields: typed(fields) };
}

function parseObject(line: string): ParsedRecord {
  const object = readJson(line);
  const event = object['event'];
  return isObject(event)
    ? { format: 'cps', fields: typed(Object.entries(event)) }
    : { format: 'json', fields: typed(Object.entries(object)) };
}

/** Numbers become strings before a double can round them. */
function readJson(line: string): object & Readonly<Record<string, unknown>> {
  const exact = line.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  );
  let value: unknown;
  try {
    value = JSON.parse(exact);
  } catch (error) {
    throw unreadable(line, 'is not JSON', error);
  }
  if (isObject(value)) return value;
  throw unreadable(line, 'is not a JSON object');
}

function typed(fields: Iterable<readonly [string, unknown]>): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries([...fields].map(([key, value]) => [key, typedField(key, value)]));
}

function typedField(key: string, value: unknown): FieldValue {
  if (value === null || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (numeric.has(key) && /^\d{1,15}$/.test(text)) return Number(text);
  if (logical.has(key) && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(line: string, why: string, cause?: unknown): SyntaxError {
  return new SyntaxError(`Cannot read record as it ${why}: it starts with "${line.slice(0, 80)}"`, { cause });
}
