import { fingerprint } from './fingerprint';
import { itemType, memberType } from './inner-type';
import { normalizeText } from './normalize-text';
import { CtyNumber } from './number';
import { typeEquals, type Type } from './type';
import { Dynamic, isCtyObject, isSequence, type CtyObject, type Value } from './value';

/**
 * Whether two values of the type are the same: numbers by value, strings by normalized form, sets by their distinct
 * elements in any order. An unknown value equals only an unknown value with the same refinement.
 */
export function equal(type: Type, a: Value, b: Value): boolean {
  if (a === b) return true;
  if (typeof a === 'string' && typeof b === 'string') return normalizeText(a) === normalizeText(b);
  if (a instanceof CtyNumber && b instanceof CtyNumber) return a.equals(b);
  if (a instanceof Dynamic && b instanceof Dynamic) {
    return typeEquals(a.type, b.type) && equal(a.type, a.value, b.value);
  }
  if (isSequence(a) && isSequence(b) && type.kind !== 'set') return equalElements(type, a, b);
  if (isCtyObject(a) && isCtyObject(b)) return equalMembers(type, a, b);
  return fingerprint(type, a) === fingerprint(type, b);
}

function equalElements(type: Type, a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((element, index) => equal(itemType(type, index), element, b[index] ?? null));
}

function equalMembers(type: Type, a: CtyObject, b: CtyObject): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => {
    const other = Object.hasOwn(b, name) ? b[name] : undefined;
    return other !== undefined && equal(memberType(type, name), a[name] ?? null, other);
  });
}
