import { itemType, memberType } from './inner-type';
import { normalizeText } from './normalize-text';
import { CtyNumber } from './number';
import { sortedEntries } from './sorted-entries';
import { typeToJson, type Type } from './type';
import { Unknown, type Bound, type Refinement } from './unknown';
import { Dynamic, isSequence, isWhollyKnown, type CtyObject, type Value } from './value';

/** A text that two values of one type share exactly when they are equal. */
export function fingerprint(type: Type, value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(normalizeText(value));
  if (typeof value === 'boolean' || value instanceof CtyNumber) return value.toString();
  if (value instanceof Unknown) return `unknown ${refinementFingerprint(value.refinement ?? {})}`;
  if (value instanceof Dynamic) return `${typeToJson(value.type)} ${fingerprint(value.type, value.value)}`;
  return isSequence(value)
    ? `[${elementFingerprints(type, value).join()}]`
    : `{${memberFingerprints(type, value).join()}}`;
}

function elementFingerprints(type: Type, elements: readonly Value[]): string[] {
  if (type.kind !== 'set') return elements.map((element, index) => fingerprint(itemType(type, index), element));
  return withoutRepeats(type.element, elements)
    .map(([, print]) => print)
    .sort();
}

function memberFingerprints(type: Type, object: CtyObject): string[] {
  return sortedEntries(object).map(
    ([name, member]) => `${JSON.stringify(name)}:${fingerprint(memberType(type, name), member)}`,
  );
}

function refinementFingerprint(refinement: Refinement): string {
  const { nullness, prefix, min, max, minLength, maxLength } = refinement;
  return JSON.stringify([nullness, prefix, boundText(min), boundText(max), minLength, maxLength]);
}

function boundText(bound: Bound | undefined): string | undefined {
  return bound && `${bound.value.text} ${bound.inclusive}`;
}

/**
 * The elements without those that equal an earlier one.
 * Two elements with something unknown in them may yet turn out to differ, and both stay.
 */
export function distinct(element: Type, values: readonly Value[]): readonly Value[] {
  return values.length < 2 ? values : withoutRepeats(element, values).map(([value]) => value);
}

function withoutRepeats(element: Type, values: readonly Value[]): (readonly [value: Value, fingerprint: string])[] {
  const seen = new Set<string>();
  return values
    .map((value) => [value, fingerprint(element, value)] as const)
    .filter(([value, print]) => {
      if (seen.has(print) && isWhollyKnown(value)) return false;
      seen.add(print);
      return true;
    });
}
