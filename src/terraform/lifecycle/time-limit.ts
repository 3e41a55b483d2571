import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { TimedOperation } from '#terraform/framework/timeouts';

/** How long one operation may take, in milliseconds. */
export interface TimeLimit {
  readonly ms: number;
  readonly name: TimedOperation;
}

/** Node's timers cannot wait longer than these milliseconds, and nobody waits so long for an operation. */
export const longestLimit = 2 ** 31 - 1;

/** What the user is told when the time is over. */
export function timeUp({ ms, name }: TimeLimit): DiagnosticError {
  return new DiagnosticError(
    `Cannot ${name} in time`,
    `The operation "${name}" was stopped after ${ms / 1000}s, which is its limit; what exists by now is in the state. Find out what it waits for, or set a higher limit: timeouts = { ${name} = ... }`,
    [{ attribute: 'timeouts' }, { attribute: name }],
  );
}
