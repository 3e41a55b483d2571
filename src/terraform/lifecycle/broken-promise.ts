import { normalizeText } from '#terraform/cty/normalize-text';
import { CtyNumber } from '#terraform/cty/number';
import type { Bound, Refinement } from '#terraform/cty/unknown';
import type { Value } from '#terraform/cty/value';
import { isCtyObject, isSequence } from '#terraform/cty/value';

/** What a value had to be by what was planned about it, where it is not; undefined when it keeps every promise. */
export function brokenPromise(refinement: Refinement | undefined, value: Value): string | undefined {
  if (!refinement) return undefined;
  if (value === null) return refinement.nullness === false ? 'must not be null' : undefined;
  if (refinement.nullness === true) return 'must be null';
  if (typeof value === 'string') return brokenPrefix(refinement, value);
  if (value instanceof CtyNumber) return brokenRange(refinement, value);
  if (isSequence(value)) return brokenLength(refinement, value.length);
  return isCtyObject(value) ? brokenLength(refinement, Object.keys(value).length) : undefined;
}

function brokenPrefix({ prefix = '' }: Refinement, value: string): string | undefined {
  if (normalizeText(value).startsWith(normalizeText(prefix))) return undefined;
  return 'must begin as the plan says';
}

function brokenRange({ min, max }: Refinement, value: CtyNumber): string | undefined {
  if (min && isBeyond(min, min.value.compare(value)))
    return `must be ${min.inclusive ? 'at least' : 'more than'} the minimum`;
  if (max && isBeyond(max, value.compare(max.value)))
    return `must be ${max.inclusive ? 'at most' : 'less than'} the maximum`;
  return undefined;
}

/** `beyond` is above zero outside of the range, and zero on its bound. */
function isBeyond({ inclusive }: Bound, beyond: number): boolean {
  return beyond > 0 || (beyond === 0 && !inclusive);
}

function brokenLength({ minLength = 0, maxLength = Infinity }: Refinement, length: number): string | undefined {
  if (length < minLength) return `must have at least ${minLength} elements`;
  return length > maxLength ? `must have at most ${maxLength} elements` : undefined;
}
