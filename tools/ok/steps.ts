import { join } from 'node:path';
import { runProcess } from '#terraform/testing/run-process';
import { root } from '#tools/root';
import type { Step } from './run-steps';

/** What a change must pass before it is shown to anybody; those that take longest start first. */
export const steps: readonly Step[] = [
  program('lint', 'eslint', '.', '--max-warnings=0'),
  program('types', 'tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'),
  program('types of the page', 'tsc', '-p', 'src/mock/ui/browser'),
  program('types of the package', 'tsc', '-p', 'tsconfig.build.json', '--noEmit'),
  program('unit tests and architecture', 'jest', '--selectProjects', 'unit', '--maxWorkers=1'),
  program('dead exports', 'knip', '--no-progress'),
  program('format', 'prettier', '--check', '--cache', '--cache-location=.cache/prettier', '.'),
  program('generated files in place', 'tsx', '-C', 'konnect-audit-source', 'tools/generate/main.ts', '--check'),
];

function program(name: string, command: string, ...args: readonly string[]): Step {
  return {
    name,
    run: async (signal) => {
      await runProcess({ command: join(root, 'node_modules/.bin', command), args, cwd: root, until: signal });
    },
  };
}
