import { posix } from 'node:path';
import ts from 'typescript';
import type { Tree } from './tree';

/** One import, export-from, `import()`, `require()` or `import()` type of a file. */
export interface Import {
  readonly specifier: string;
  /** The file of this project it leads to, with extension; undefined for a package. */
  readonly target: string | undefined;
  readonly line: number;
}

/** A TypeScript file, parsed. */
export interface Module {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly syntax: ts.SourceFile;
}

/** Parses every `.ts` file of the tree. */
export function parseModules(tree: Tree): readonly Module[] {
  return [...tree]
    .filter(([path]) => path.endsWith('.ts'))
    .map(([path, text]) => {
      const syntax = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
      return { path, text, syntax, imports: findImports(syntax) };
    });
}

/** A unit test beside its file: it may use the test tools that its file may not. */
export function isTest(path: string): boolean {
  return path.endsWith('.test.ts');
}

/** Written by tools/generate: its shape is the generator's business. */
export function isGenerated(path: string): boolean {
  return path.includes('/gen/') || path.startsWith('lib/l1/');
}

/** Calls `visit` for each node of the file, outermost first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Line of a node, from 1. */
export function lineOf(node: ts.Node): number {
  return node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

function findImports(syntax: ts.SourceFile): readonly Import[] {
  const imports: Import[] = [];
  walk(syntax, (node) => {
    const specifier = specifierOf(node);
    if (specifier && ts.isStringLiteralLike(specifier)) {
      const target = resolve(syntax.fileName, specifier.text);
      imports.push({ specifier: specifier.text, target, line: lineOf(specifier) });
    }
  });
  return imports;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const loads = node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
  return loads ? node.arguments[0] : undefined;
}

/** As the `imports` of package.json say. */
function resolve(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return `${posix.join(posix.dirname(from), specifier)}.ts`;
  if (!specifier.startsWith('#')) return undefined;
  const path = specifier.slice(1);
  return /^(test|tools)\//.test(path) ? `${path}.ts` : `src/${path}.ts`;
}
