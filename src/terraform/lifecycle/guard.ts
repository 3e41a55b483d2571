import { stackOf } from '#stack-of';
import { CtyError } from '#terraform/cty/error';
import { Deferral } from '#terraform/framework/deferral';
import type { Diagnostic } from '#terraform/framework/diagnostic';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Operation } from './operation';
import { refuseDeferral } from './refuse-deferral';

/** The one catch: what the author's code throws becomes diagnostics of the operation, or puts it off. */
export async function guard(operation: Operation, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (error instanceof Deferral && operation.deferralAllowed) operation.deferred = error.reason;
    else operation.diagnostics.add(...describeError(operation, error));
  }
}

/**
 * What was thrown, as diagnostics: the provider words its own errors, and what nobody words is a bug. What comes of a stop
 * is told beside it, as it says what was waited for.
 */
export function describeError(operation: Operation, error: unknown): readonly Diagnostic[] {
  const { timeUp, signal } = operation;
  const worded = wordByAuthor(operation, error);
  if (timeUp && timeUp !== error)
    return worded ? [...timeUp.diagnostics, ...worded] : timeUp.diagnostics.map(endedBy(error));
  if (worded) return worded;
  if (signal.aborted) return [error === signal.reason ? interrupted : endedBy(error)(interrupted)];
  if (error instanceof CtyError) return [{ ...authorBug(operation, error.message), path: error.path }];
  return [authorBug(operation, stackOf(error))];
}

/** A `diagnose` that fails itself must not hide the error it was asked about. */
function wordByAuthor(operation: Operation, error: unknown): readonly Diagnostic[] | undefined {
  if (error instanceof DiagnosticError) return error.diagnostics;
  if (error instanceof Deferral) return [refuseDeferral(error)];
  try {
    return operation.runtime.provider.diagnose?.(error);
  } catch (failure) {
    return [authorBug(operation, stackOf(error)), authorBug(operation, stackOf(failure))];
  }
}

/** Tells beside a stop what the work said to it, unless that is only that it was stopped. */
function endedBy(error: unknown): (stop: Diagnostic) => Diagnostic {
  if (error instanceof Error && error.name === 'AbortError') return (stop) => stop;
  const words = error instanceof Error ? error.message : String(error);
  return (stop) => ({ ...stop, detail: `${stop.detail}\n\nThe work ended with: ${words}` });
}

const interrupted: Diagnostic = {
  severity: 'error',
  summary: 'Interrupted',
  detail: 'The operation was stopped before it came to its end; what exists by now is in the state',
};

/** A failure that no user can mend: it names the type whose author can. */
export function authorBug({ subject }: Pick<Operation, 'subject'>, detail: string): Diagnostic {
  const where = subject === undefined ? '' : ` (${subject})`;
  return {
    severity: 'error',
    summary: 'Provider failed unexpectedly',
    detail: `This is a bug in the provider${where}, please report it to its developers:\n\n${detail}`,
  };
}
