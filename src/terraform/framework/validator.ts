import type { CtyNumber } from '#terraform/cty/number';
import type { Path } from '#terraform/cty/path';
import { Unknown } from '#terraform/cty/unknown';

/** Words a value for a message: "(sensitive value)" where nobody may see it. */
export type Show = (value: unknown) => string;

/** What is wrong with a part of a value. */
export interface Complaint {
  /** From the value on. */
  readonly path: Path;
  /** What was found and the way out. */
  readonly sentence: string;
}

/** What a validator has to say: the sentence about the whole, a complaint for each part, or nothing. */
export type Verdict = string | readonly Complaint[] | undefined;

/** Looks at one known, non-null configuration value. */
export interface Validator<T> {
  /** Returns the sentence that says what is wrong and the way out, or undefined when the value is right. */
  validate(value: T, show: Show): Verdict | Promise<Verdict>;
}

/** The value is one of `choices`. */
export function oneOf(...choices: readonly string[]): Validator<string> {
  const list = choices.map((choice) => JSON.stringify(choice)).join(', ');
  return {
    validate: (value, show) =>
      choices.includes(value) ? undefined : `${show(value)} is none of ${list}: use one of them`,
  };
}

/** The value is none of `choices`. */
export function noneOf(...choices: readonly string[]): Validator<string> {
  return {
    validate: (value, show) => (choices.includes(value) ? `${show(value)} cannot be used: use another` : undefined),
  };
}

/** The value has at least one character that is not white space. */
export function notBlank(): Validator<string> {
  return {
    validate: (value) => (value.trim() === '' ? 'The value is blank: give it at least one character' : undefined),
  };
}

/** The value matches `pattern`; `sentence` says what was found and the way out. */
export function matches(pattern: RegExp, sentence: (value: string) => string): Validator<string> {
  return { validate: (value) => (pattern.test(value) ? undefined : sentence(value)) };
}

/** What stands in a list, a set or a map: each element that is known and not null is right by all of `validators`. */
export function each<T>(
  ...validators: readonly Validator<T>[]
): Validator<readonly (T | Unknown | null)[] | Readonly<Record<string, T | Unknown | null>>> {
  return {
    validate: (value, show) => {
      const elements: readonly Part<T | Unknown | null>[] = Array.isArray(value)
        ? value.map((element: T | Unknown | null, index) => [[{ index }], element])
        : Object.entries(value).map(([key, element]) => [[{ key }], element]);
      return complaintsOf(elements.filter(isThere), validators, show);
    },
  };
}

/** What the elements of a map are called: each key is right by all of `validators`. */
export function eachKey(...validators: readonly Validator<string>[]): Validator<Readonly<Record<string, unknown>>> {
  return {
    validate: (value, show) =>
      complaintsOf(
        Object.keys(value).map((key) => [[{ key }], key]),
        validators,
        show,
      ),
  };
}

type Part<T> = readonly [path: Path, value: T];

function isThere<T>(part: Part<T | Unknown | null>): part is Part<T> {
  return part[1] !== null && !(part[1] instanceof Unknown);
}

async function complaintsOf<T>(
  parts: readonly Part<T>[],
  validators: readonly Validator<T>[],
  show: Show,
): Promise<readonly Complaint[]> {
  const complaints: Complaint[] = [];
  for (const [path, part] of parts) {
    for (const validator of validators) complaints.push(...under(path, await validator.validate(part, show)));
  }
  return complaints;
}

/** No element of a list is there twice. One that is not known yet may be anything, and is left out. */
export function distinct(): Validator<readonly (string | boolean | CtyNumber | Unknown | null)[]> {
  return {
    validate: (elements, show) => {
      const seen = new Map<string, number>();
      const complaints: Complaint[] = [];
      for (const [index, element] of elements.entries()) {
        if (element instanceof Unknown) continue;
        const key = `${typeof element} ${String(element)}`;
        const before = seen.get(key);
        if (before === undefined) seen.set(key, index);
        else
          complaints.push({
            path: [{ index }],
            sentence: `${show(element)} is there already, at ${before}: remove one of them`,
          });
      }
      return complaints;
    },
  };
}

/** The complaints of a verdict, seen from further out. */
export function under(path: Path, verdict: Verdict): readonly Complaint[] {
  if (verdict === undefined) return [];
  if (typeof verdict === 'string') return [{ path, sentence: verdict }];
  return verdict.map((complaint) => ({ ...complaint, path: [...path, ...complaint.path] }));
}
