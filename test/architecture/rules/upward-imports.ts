import type { Module } from '#test/architecture/module';

/** Finds imports that climb out of their folder. */
export function findUpwardImports(modules: readonly Module[]): readonly string[] {
  return modules.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier }) => specifier.startsWith('..'))
      .map(
        ({ specifier, line }) =>
          `${path}:${line} imports "${specifier}": across folders write #folder/file, as package.json's imports say`,
      ),
  );
}
