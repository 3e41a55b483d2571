import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '#tools/root';

/** `konnect-audit` as a process. */
export interface RunningCommand {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
  /** Resolves with standard output so far when it holds this text; rejects when the process ends before. */
  readonly printed: (text: string) => Promise<string>;
}

export interface Command {
  /** A folder for this test file; the temporary folder of the processes. */
  readonly scratch: string;
  run(args: readonly string[], env?: NodeJS.ProcessEnv): RunningCommand;
  /** Kills what still runs, and removes the folder. */
  remove(): void;
}

/** Bundles the command into one file: it starts faster than its sources do. */
export async function bundleCommand(): Promise<Command> {
  const scratch = mkdtempSync(join(tmpdir(), 'konnect-audit-test-'));
  // Within the package, whose manifest and dependencies it looks for.
  const outfile = join(root, '.cache', `konnect-audit-${process.pid}.js`);
  await build({
    entryPoints: [join(root, 'src/cli/main.ts')],
    ...{ outfile, bundle: true, platform: 'node', packages: 'external', conditions: ['konnect-audit-source'] },
    logLevel: 'error',
  });
  const running = new Set<ChildProcessWithoutNullStreams>();
  return {
    scratch,
    run(args, env = {}) {
      const child = spawn(process.execPath, [outfile, ...args], { env: { ...process.env, TMPDIR: scratch, ...env } });
      running.add(child);
      return watch(child);
    },
    remove() {
      for (const child of running) child.kill('SIGKILL');
      rmSync(scratch, { recursive: true });
      rmSync(outfile);
    },
  };
}

function watch(child: ChildProcessWithoutNullStreams): RunningCommand {
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }));
  return {
    ...{ child, ended },
    async printed(text) {
      while (!out.includes(text)) {
        const ending = child.exitCode ?? child.signalCode;
        if (ending !== null) throw new Error(`It ended with ${ending} before it printed "${text}": ${err}`);
        await Promise.race([once(child.stdout, 'data'), ended]);
      }
      return out;
    },
  };
}
