import type { Path } from '#terraform/cty/path';

/** Looks at one known, non-null configuration value. */
export interface Validator<T> {
  /** Returns the sentence that says what is wrong and the way out, or undefined when the value is right. */
  validate(value: T, path: Path): string | undefined | Promise<string | undefined>;
}

/** The value is one of `choices`. */
export function oneOf(...choices: readonly string[]): Validator<string> {
  const list = choices.map((choice) => JSON.stringify(choice)).join(', ');
  return {
    validate: (value) =>
      choices.includes(value) ? undefined : `${JSON.stringify(value)} is none of ${list}: use one of them`,
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
