import { CtyNumber } from '#terraform/cty/number';
import { Unknown } from '#terraform/cty/unknown';
import type { Validator } from './validator';

/** A bound of a number: as it is written, so that 0.1 is 0.1. */
type Bound = number | CtyNumber;

/** The number is `min`, `max` or between them. */
export function between(min: Bound, max: Bound): Validator<CtyNumber> {
  return within(exactNumber(min), exactNumber(max));
}

/** The number is `min` or more. */
export function atLeast(min: Bound): Validator<CtyNumber> {
  return within(exactNumber(min), undefined);
}

/** The number is `max` or less. */
export function atMost(max: Bound): Validator<CtyNumber> {
  return within(undefined, exactNumber(max));
}

/** The text has that many characters (Unicode code points). */
export function lengthBetween(min: number, max = Infinity): Validator<string> {
  return {
    validate: (value) => {
      const length = Array.from(value).length;
      if (length >= min && length <= max) return undefined;
      return `The value has ${length} characters: give it ${countRange(min, max)}`;
    },
  };
}

/** The list, set, map or repeated block has that many elements. */
export function sizeBetween(
  min: number,
  max = Infinity,
): Validator<readonly unknown[] | Readonly<Record<string, unknown>>> {
  return {
    validate: (value) => {
      const elements: readonly unknown[] = Object.values(value);
      const size = elements.length;
      // Elements of a set that are not known yet may turn out to be one.
      const isTooMany = size > max && !elements.some((element) => element instanceof Unknown);
      if (size >= min && !isTooMany) return undefined;
      return `The value has ${size} elements: give it ${countRange(min, max)}`;
    },
  };
}

function within(min: CtyNumber | undefined, max: CtyNumber | undefined): Validator<CtyNumber> {
  return {
    validate: (value, show) => {
      const isWithin = (!min || value.compare(min) >= 0) && (!max || value.compare(max) <= 0);
      return isWithin ? undefined : `${show(value)} is out of range: use a number ${numberRange(min, max)}`;
    },
  };
}

function numberRange(min: CtyNumber | undefined, max: CtyNumber | undefined): string {
  if (min && max) return `from ${min.text} to ${max.text}`;
  return min ? `of at least ${min.text}` : `of at most ${max?.text ?? ''}`;
}

function countRange(min: number, max: number): string {
  if (max === Infinity) return `at least ${min}`;
  if (min === max) return `exactly ${min}`;
  return min === 0 ? `at most ${max}` : `from ${min} to ${max}`;
}

/** The number as it is written: 0.1 is 0.1. */
export function exactNumber(bound: Bound): CtyNumber {
  return typeof bound === 'number' ? CtyNumber.parse(String(bound)) : bound;
}
