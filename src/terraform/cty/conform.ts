import { MAX_DEPTH } from './depth';
import { CtyError } from './error';
import { normalizeText } from './normalize-text';
import { sortedEntries } from './sorted-entries';
import { describeType, type Type } from './type';
import { ctyObject, describeValue, type CtyObject, type Value } from './value';

/** The error for a value that is of another kind than its type. */
export function mismatch(type: Type, found: Value | undefined): CtyError {
  return new CtyError('encode', `${describeType(type)} is required and ${describeValue(found)} was found`);
}

/** Throws a `CtyError` when a tuple has not as many elements as its type. */
export function assertLength(action: 'decode' | 'encode', elements: readonly Type[], found: number): void {
  if (found === elements.length) return;
  throw new CtyError(action, `its elements number ${found} and not ${elements.length}`);
}

/** Throws a `CtyError` unless the object has exactly the attributes of its type. */
export function assertAttributes(
  attributes: readonly (readonly [name: string, type: Type])[],
  object: CtyObject,
): void {
  for (const [name] of attributes) {
    if (object[name] === undefined) throw new CtyError('encode', `attribute ${JSON.stringify(name)} is missing`);
  }
  const found = Object.keys(object);
  if (found.length === attributes.length) return;
  const known = new Set(attributes.map(([name]) => name));
  const extra = found.filter((name) => !known.has(name)).map((name) => JSON.stringify(name));
  throw new CtyError('encode', `its type has no attribute ${extra.join(', ')}`);
}

/**
 * The entries of a map by ascending key, the keys in normalized form.
 * Throws a `CtyError` when two keys have the same normalized form.
 */
export function mapEntries(map: CtyObject): [key: string, value: Value][] {
  const normalized = ctyObject();
  for (const [key, value] of Object.entries(map)) {
    const name = normalizeText(key);
    if (name in normalized) throw new CtyError('encode', `key ${JSON.stringify(name)} occurs twice in normalized form`);
    normalized[name] = value;
  }
  return sortedEntries(normalized);
}

/** Throws a `CtyError` when a value nests deeper than anybody writes it. */
export function assertDepth(action: 'decode' | 'encode', depth: number): void {
  if (depth > MAX_DEPTH) throw new CtyError(action, `it nests deeper than ${MAX_DEPTH} levels`);
}
