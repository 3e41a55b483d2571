import ts from 'typescript';
import { isGenerated, lineOf, walk, type Module } from '#test/architecture/module';
import { applyExceptions, type Exception } from './exceptions';

/** Finds places where the type checker is told to look away: `any` and `as unknown as`. */
export function findCasts(modules: readonly Module[], exceptions: readonly Exception[]): readonly string[] {
  const findings = modules
    .filter(({ path }) => !isGenerated(path))
    .flatMap(({ path, syntax }) => {
      const found: { path: string; sentence: string }[] = [];
      walk(syntax, (node) => {
        const cast = castAt(node);
        if (cast) {
          const sentence = `${path}:${lineOf(node)} says "${cast}": say the type, or narrow an unknown with a check`;
          found.push({ path, sentence });
        }
      });
      return found;
    });
  return applyExceptions(findings, exceptions);
}

function castAt(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any';
  if (!ts.isAsExpression(node) || !ts.isAsExpression(node.expression)) return undefined;
  return node.expression.type.kind === ts.SyntaxKind.UnknownKeyword ? 'as unknown as' : undefined;
}
