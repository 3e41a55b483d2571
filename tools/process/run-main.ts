import { styleText } from 'node:util';

/** Runs a tool: what it throws is its last line, and its exit code is then 1. */
export function runMain(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${styleText('red', reason)}\n`);
    process.exitCode = 1;
  });
}
