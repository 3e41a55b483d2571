import { once } from 'node:events';
import { spawn } from 'node:child_process';
import type { Bar } from './bar';
import { startLocalKonnect } from './local-konnect';
import { interleave, timed } from './rounds';

/** From the start of `konnect-audit mock` to its first answer, against a Node that does nothing. */
export async function measureMockStart(rounds: number, empty: string): Promise<readonly Bar[]> {
  const [bare, own] = await interleave(rounds, [
    async () => ({ ms: await timed(() => once(spawn(process.execPath, [empty]), 'close')) }),
    startAndAsk,
  ]);
  if (!bare || !own) throw new Error('Cannot measure starts: not everybody took part');
  const from = `${(own.ms / bare.ms).toFixed(1)} times an empty program, which takes ${bare.ms.toFixed(0)} ms`;
  return [{ what: 'local Konnect: start to first answer', measured: own.ms, limit: 500, unit: 'ms', from }];
}

async function startAndAsk() {
  const start = performance.now();
  const konnect = await startLocalKonnect();
  await konnect.call('GET', '/eu/v3/audit-log-webhook/status');
  const ms = performance.now() - start;
  await konnect.stop();
  return { ms };
}
