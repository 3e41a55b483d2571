import { isGenerated, type Module } from '#test/architecture/module';
import { applyExceptions, type Exception } from './exceptions';

const longest = 400;

/** Finds files that hold more than one thing can be. */
export function findLongFiles(modules: readonly Module[], exceptions: readonly Exception[]): readonly string[] {
  const findings = modules
    .filter(({ path }) => !isGenerated(path))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => ({
      path,
      sentence: `${path} has ${lines} lines and may have ${longest}: give each of its things a file`,
    }));
  return applyExceptions(findings, exceptions);
}
