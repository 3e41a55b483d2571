import type { Module } from '#test/architecture/module';

/** Finds lint rules that were switched off without a word on why. */
export function findSilentDisables(modules: readonly Module[]): readonly string[] {
  return modules.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      if (!/\/[/*]\s*eslint-disable(?!.*\s--\s+\S)/.test(line)) return [];
      return [`${path}:${index + 1} switches a lint rule off without a reason: write it after "--" on the same line`];
    }),
  );
}
