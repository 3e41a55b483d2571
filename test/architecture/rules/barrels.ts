import ts from 'typescript';
import type { Module } from '#test/architecture/module';

/** Finds files of src that hold nothing and hand on what others hold. */
export function findBarrels(modules: readonly Module[]): readonly string[] {
  return modules
    .filter(({ path, syntax }) => path.startsWith('src/') && isBarrel(syntax))
    .map(({ path }) => `${path} only re-exports: import from the file that holds the thing`);
}

function isBarrel(syntax: ts.SourceFile): boolean {
  const { statements } = syntax;
  return (
    statements.some(ts.isExportDeclaration) &&
    statements.every((statement) => ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement))
  );
}
