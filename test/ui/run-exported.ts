import { compileFunction } from 'node:vm';
import { transformSync } from 'esbuild';
import * as mock from '#mock/server';

type Act = () => unknown;

/**
 * Runs a test file that was exported, with this test's `expect`.
 * @throws what its one test throws
 */
export async function runExported(text: string): Promise<void> {
  const { code } = transformSync(text, { loader: 'ts', format: 'cjs' });
  const acts: Record<'beforeEach' | 'afterEach' | 'it', Act> = { beforeEach: noAct, afterEach: noAct, it: noAct };
  const globals = {
    expect,
    require: (wanted: string) => (wanted === 'konnect-audit/mock' ? mock : undefined),
    beforeEach: (act: Act) => void (acts.beforeEach = act),
    afterEach: (act: Act) => void (acts.afterEach = act),
    it: (_title: string, act: Act) => void (acts.it = act),
  };
  const define = compileFunction(code, Object.keys(globals)) as (...values: unknown[]) => void;
  define(...Object.values(globals));
  await acts.beforeEach();
  try {
    await acts.it();
  } finally {
    await acts.afterEach();
  }
}

function noAct(): never {
  throw new Error('Cannot run the exported test as it lacks a part');
}
