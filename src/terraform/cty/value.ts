import { CtyNumber } from './number';
import type { Type } from './type';
import { Unknown } from './unknown';

/**
 * A map or an object by key or attribute name.
 * It has no prototype, so that `__proto__` and `constructor` are names like any other.
 */
export interface CtyObject {
  [name: string]: Value;
}

/** What stands in a dynamic slot once its type is known: a value of that type, a typed null, or an unknown of that type. */
export class Dynamic {
  readonly type: Type;
  readonly value: Value;

  constructor(type: Type, value: Value) {
    this.type = type;
    this.value = value;
  }
}

/**
 * A value; its type says how to read it: list, set and tuple are arrays, map and object a `CtyObject`, and a dynamic slot
 * holds a `Dynamic`, or a bare `Unknown` or null when not even the type is known.
 */
export type Value = null | Unknown | string | boolean | CtyNumber | Dynamic | readonly Value[] | CtyObject;

/** A new object with the given members and no prototype. */
export function ctyObject(entries: Iterable<readonly [string, Value]> = []): CtyObject {
  const object = Object.create(null) as CtyObject;
  for (const [name, value] of entries) object[name] = value;
  return object;
}

/** Whether the value is held as an array: a list, a set or a tuple. */
export function isSequence(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Whether the value is held by name: a map or an object. */
export function isCtyObject(value: Value): value is CtyObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !isSequence(value) &&
    !(value instanceof CtyNumber || value instanceof Unknown || value instanceof Dynamic)
  );
}

/** Whether neither the value nor anything inside it is unknown. */
export function isWhollyKnown(value: Value): boolean {
  if (typeof value !== 'object' || value === null || value instanceof CtyNumber) return true;
  if (value instanceof Unknown) return false;
  if (value instanceof Dynamic) return isWhollyKnown(value.value);
  return (isSequence(value) ? value : Object.values(value)).every(isWhollyKnown);
}

/** The kind of a value in words, for messages; never the value. */
export function describeValue(value: Value | undefined): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (value instanceof Unknown) return 'an unknown value';
  if (value instanceof CtyNumber) return 'a number';
  if (value instanceof Dynamic) return 'a dynamic value';
  if (typeof value === 'object') return isSequence(value) ? 'a list' : 'an object';
  return typeof value === 'string' ? 'a string' : 'a bool';
}
