import { CtyNumber } from '#terraform/cty/number';
import { Unknown } from '#terraform/cty/unknown';
import type { Value } from '#terraform/cty/value';
import { isCtyObject, isSequence } from '#terraform/cty/value';

type Agree = (candidate: Value, element: Value) => boolean;

/**
 * Finds for each planned element of a set the candidate it comes from: the one that is the same, else the first that
 * nobody took and that agrees wherever both say something. Undefined for an element that comes from none.
 */
export function correlate(elements: readonly Value[], candidates: readonly Value[]): readonly (Value | undefined)[] {
  const left = [...candidates];
  const take = (element: Value, agree: Agree): Value | undefined => {
    const index = left.findIndex((candidate) => agree(candidate, element));
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const same = elements.map((element) => take(element, isSame));
  return elements.map((element, index) => same[index] ?? take(element, agrees));
}

function isSame(candidate: Value, element: Value): boolean {
  return compare(candidate, element, isSame) ?? candidate === element;
}

function agrees(candidate: Value, element: Value): boolean {
  return isSilent(candidate) || isSilent(element) || (compare(candidate, element, agrees) ?? candidate === element);
}

/** Compares what has parts by its parts; undefined for two values that have none. */
function compare(candidate: Value, element: Value, agree: Agree): boolean | undefined {
  if (candidate instanceof CtyNumber) return element instanceof CtyNumber && candidate.equals(element);
  if (isSequence(candidate) && isSequence(element)) {
    return (
      candidate.length === element.length && candidate.every((value, index) => agree(value, element[index] ?? null))
    );
  }
  if (isCtyObject(candidate) && isCtyObject(element)) {
    const names = Object.keys(candidate);
    return (
      names.length === Object.keys(element).length &&
      names.every((name) => agree(candidate[name] ?? null, element[name] ?? null))
    );
  }
  return undefined;
}

function isSilent(value: Value): boolean {
  return value === null || value instanceof Unknown;
}
