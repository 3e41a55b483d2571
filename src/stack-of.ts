import { inspect } from 'node:util';

/** Causes of causes end somewhere; nobody reads further. */
const deepest = 5;

/** The stack of what was thrown, and those of its causes: "fetch failed" has all that matters in them. */
export function stackOf(thrown: unknown, depth = 0): string {
  if (!(thrown instanceof Error)) return typeof thrown === 'string' ? thrown : inspect(thrown);
  const stack = thrown.stack ?? thrown.message;
  if (depth === deepest) return stack;
  const causes: readonly unknown[] = [
    ...(thrown.cause === undefined ? [] : [thrown.cause]),
    ...(thrown instanceof AggregateError ? (thrown.errors as readonly unknown[]) : []),
  ];
  return [stack, ...causes.map((cause) => `Caused by: ${stackOf(cause, depth + 1)}`)].join('\n');
}
