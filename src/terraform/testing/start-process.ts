import { spawn, type ChildProcess } from 'node:child_process';

/** Variables of a process, complete: nothing is added from the surrounding environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What to run. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  /** @default the current folder */
  readonly cwd?: string;
  /** @default the surrounding environment */
  readonly env?: Environment;
  /** Lead a process group of its own, as a shell's job does: `signal` then reaches its children too. @default false */
  readonly group?: boolean;
  /** Ends the process with SIGTERM when aborted. @default it runs to its end */
  readonly until?: AbortSignal;
}

/** How a process ended. */
export interface ProcessResult {
  readonly commandLine: string;
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, in the order they were written. */
  readonly output: string;
}

/** A process under way. It has no standard input. */
export interface RunningProcess {
  readonly pid: number | undefined;
  /** Settles when the process has ended and all it wrote is read; rejects only when it could not be started. */
  readonly ended: Promise<ProcessResult>;
  /** Resolves with the match once what was written so far, on both streams, has one; rejects when the process ends before. */
  waitForOutput(pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends a signal to the process, or to its group if it leads one; does nothing when it has ended. */
  signal(signal: NodeJS.Signals): void;
}

/** Starts a process and gathers what it writes. */
export function startProcess({ command, args, cwd, env, group = false, until }: Command): RunningProcess {
  const commandLine = [command, ...args].join(' ');
  const child = spawn(command, args, {
    cwd,
    env: env ?? process.env,
    detached: group,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = gather(child);

  const ended = new Promise<ProcessResult>((resolve, reject) => {
    child.once('error', (error) =>
      reject(new Error(`Cannot start ${commandLine}: ${error.message}: check that "${command}" exists and may be run`)),
    );
    child.once('close', (exitCode, signal) => resolve({ commandLine, exitCode, signal, ...written }));
  });
  // Whoever waits gets the rejection; who only listens to the output must not bring the program down.
  ended.catch(() => {});
  until?.addEventListener('abort', () => sendSignal(child, 'SIGTERM', group), { once: true });

  return {
    pid: child.pid,
    ended,
    waitForOutput: (pattern) => waitForOutput({ child, written, ended, commandLine }, pattern),
    signal: (signal) => sendSignal(child, signal, group),
  };
}

interface Written {
  stdout: string;
  stderr: string;
  output: string;
}

interface Writing {
  readonly child: ChildProcess;
  readonly written: Written;
  readonly ended: Promise<ProcessResult>;
  readonly commandLine: string;
}

function gather(child: ChildProcess): Written {
  const written: Written = { stdout: '', stderr: '', output: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      written[name] += text;
      written.output += text;
    });
  }
  return written;
}

function waitForOutput(process: Writing, pattern: RegExp): Promise<RegExpExecArray> {
  const { child, written, ended, commandLine } = process;
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const match = pattern.exec(written.output);
      if (match) resolve(match);
    };
    const giveUp = (): void =>
      reject(
        new Error(`Cannot find ${pattern.source} as ${commandLine} ended without it: ${written.output.trimEnd()}`),
      );
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    look();
    ended.then(giveUp, giveUp);
  });
}

function sendSignal(child: ChildProcess, signal: NodeJS.Signals, group: boolean): void {
  if (child.pid === undefined) return;
  try {
    process.kill(group ? -child.pid : child.pid, signal);
  } catch (error) {
    // ESRCH: it has ended, which is what every signal we send is for.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
