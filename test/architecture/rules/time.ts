import ts from 'typescript';
import { isTest, lineOf, walk, type Module } from '#test/architecture/module';

const timerFunctions = new Set(['setTimeout', 'setInterval', 'setImmediate']);
const readings = new Set([
  'Date.now',
  'performance.now',
  'process.hrtime',
  'process.uptime',
  'AbortSignal.timeout',
  ...[...timerFunctions].map((name) => `globalThis.${name}`),
]);
const timerModules = new Set(['timers', 'timers/promises', 'perf_hooks'].flatMap((name) => [name, `node:${name}`]));

/** Finds places beside src/clock.ts that read the time or set a timer, so that a test could not steer them. */
export function findTimeReaders(modules: readonly Module[]): readonly string[] {
  return modules
    .filter(({ path }) => /^(src|lib)\//.test(path) && path !== 'src/clock.ts' && !isTest(path))
    .flatMap(({ path, syntax }) => {
      const sentences: string[] = [];
      walk(syntax, (node) => {
        const reading = readingAt(node);
        if (reading) sentences.push(`${path}:${lineOf(node)} uses ${reading}: take a Clock of src/clock.ts`);
      });
      return sentences;
    });
}

function readingAt(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) && timerModules.has(node.text)) return `"${node.text}"`;
  if (ts.isPropertyAccessExpression(node)) return readings.has(node.getText()) ? node.getText() : undefined;
  if (ts.isIdentifier(node)) return timerFunctions.has(node.text) && isFreeName(node) ? node.text : undefined;
  const isDate = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'Date';
  return isDate && !node.arguments?.length ? node.getText() : undefined;
}

/** A name of the language's own, and not `socket.setTimeout` or the key of an object. */
function isFreeName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !(ts.isPropertyAssignment(parent) && parent.name === node) && !ts.isMethodDeclaration(parent);
}
