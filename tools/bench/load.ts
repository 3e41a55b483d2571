import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleProvider } from '#tools/build/bundle-provider';
import { root } from '#tools/root';
import type { Bar } from './bar';
import { ownResources } from './in-memory';
import type { Meter } from './metered-provider';
import type { Figures } from './rounds';
import { interleave } from './rounds';
import { expectSuccess, prepare } from './terraform-run';

const resources = 5000;
/** For each new resource a plan validates twice, on two walks, and plans once. */
const calls = 3 * resources;

/** What the processes of one plan use. */
export async function measureLoad(rounds: number, folder: string): Promise<readonly Bar[]> {
  const bundle = join(folder, 'metered', 'terraform-provider-acceptance_v0.0.1');
  await bundleProvider({ entry: join(root, 'tools/bench/metered-provider.ts'), outfile: bundle });
  const meterFile = join(folder, 'meter.jsonl');
  const files = { 'main.tf': ownResources(resources) };
  const terraform = await prepare({ files, bundle, env: { METER_FILE: meterFile } });

  const plan = async (): Promise<Figures<'cpuUs' | 'peakKb'>> => {
    await rm(meterFile, { force: true });
    await expectSuccess(terraform, ['plan']);
    const meters = (await readFile(meterFile, 'utf8')).trim().split('\n').map(parseMeter);
    const cpuUs = meters.reduce((sum, meter) => sum + meter.cpuUs, 0);
    return { cpuUs, peakKb: Math.max(...meters.map(({ peakKb }) => peakKb)) };
  };
  try {
    const [used] = await interleave(rounds, [plan]);
    if (!used) throw new Error('Cannot tell what a plan uses: none was made');
    const from = `${(used.cpuUs / 1000).toFixed(0)} ms in ${calls} calls and three starts`;
    return [
      { what: 'CPU a call, plan of 5,000', measured: used.cpuUs / calls, limit: 40, unit: 'us', from },
      { what: 'peak memory, plan of 5,000', measured: used.peakKb / 1024, limit: 60, unit: 'MB', from: '' },
    ];
  } finally {
    await terraform.remove();
  }
}

function parseMeter(line: string): Meter {
  return JSON.parse(line) as Meter;
}
