import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { Environment } from '#terraform/testing/start-process';
import { root } from '#tools/root';
import type { JestResults } from './totals';

const resultsFile = join(root, '.cache/test-results.json');

/**
 * Runs every jest project in view of the user, and returns what jest counted.
 *
 * @param narrowing - Arguments of jest that say which tests. @default every test
 */
export async function runJest(env: Environment, narrowing: readonly string[] = []): Promise<JestResults> {
  await rm(resultsFile, { force: true });
  await mkdir(dirname(resultsFile), { recursive: true });
  // An acceptance test mostly waits for Terraform, so two fit on two cores.
  const workers = Math.max(2, availableParallelism() - 1);
  const args = [...narrowing, '--json', `--outputFile=${resultsFile}`, `--maxWorkers=${workers}`];
  const jest = spawn(join(root, 'node_modules/.bin/jest'), args, { cwd: root, env, stdio: 'inherit' });
  await once(jest, 'close');
  return readResults();
}

async function readResults(): Promise<JestResults> {
  try {
    return JSON.parse(await readFile(resultsFile, 'utf8')) as JestResults;
  } catch (error) {
    throw new Error('Cannot count the tests as jest ended before it ran them: see its message above', { cause: error });
  }
}
