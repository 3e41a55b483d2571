import { startProcess, type Command, type ProcessResult } from './start-process';

/** A process that ended with an exit code it should not have. */
export class ProcessError extends Error {
  readonly result: ProcessResult;

  constructor(result: ProcessResult) {
    const ending = result.signal ? `signal ${result.signal}` : `exit code ${String(result.exitCode)}`;
    super(`${result.commandLine} ended with ${ending}:\n${result.output.trimEnd()}`);
    this.name = 'ProcessError';
    this.result = result;
  }
}

/** Runs a process to its end. Throws a ProcessError unless its exit code is one of `accept`. */
export async function runProcess(command: Command, accept: readonly number[] = [0]): Promise<ProcessResult> {
  const result = await startProcess(command).ended;
  if (result.exitCode === null || !accept.includes(result.exitCode)) throw new ProcessError(result);
  return result;
}
