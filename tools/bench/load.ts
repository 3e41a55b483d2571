import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bar } from './bar';
import { ownResources } from './in-memory';
import { readMeters } from './meters';
import type { Figures } from './rounds';
import { interleave } from './rounds';
import { expectSuccess, prepare } from './terraform-run';

const few = 100;
const some = 1000;
const many = 5000;
/** For each new resource a plan validates once and plans once. */
const callsOf = (resources: number): number => 2 * resources;

type Used = Figures<'cpuUs' | 'peakKb'>;

/** What the processes of one plan use, and whether a resource costs the same among many as among few. */
export async function measureLoad(rounds: number, bundle: string, folder: string): Promise<readonly Bar[]> {
  const plans = [few, some, many].map((resources) => () => usedByPlan(bundle, folder, resources));
  const [ofFew, ofSome, ofMany] = await interleave(rounds, plans);
  if (!ofFew || !ofSome || !ofMany) throw new Error('Cannot tell what plans use: not all were made');
  const marginal = (used: Used, before: Used, resources: number): number => (used.cpuUs - before.cpuUs) / resources;
  const [early, late] = [marginal(ofSome, ofFew, some - few), marginal(ofMany, ofSome, many - some)];
  // The starts are in the plan of few as well, and are measured on their own.
  const callUs = (ofMany.cpuUs - ofFew.cpuUs) / (callsOf(many) - callsOf(few));
  const from = `${(ofMany.cpuUs / 1000).toFixed(0)} ms in ${callsOf(many)} calls and three starts`;
  const flat = `${late.toFixed(0)} us, from 100 to 1,000 ${early.toFixed(0)} us`;
  return [
    { what: 'CPU a call, plan of 5,000', measured: callUs, limit: 60, unit: 'us', from },
    { what: 'CPU a resource, from 1,000 to 5,000', measured: late / early, limit: 1.1, unit: 'x', from: flat },
    { what: 'peak memory, plan of 5,000', measured: ofMany.peakKb / 1024, limit: 60, unit: 'MB', from: '' },
  ];
}

async function usedByPlan(bundle: string, folder: string, resources: number): Promise<Used> {
  const meterFile = join(folder, 'meter.jsonl');
  const files = { 'main.tf': ownResources(resources) };
  const terraform = await prepare({ files, bundle, env: { METER_FILE: meterFile } });
  try {
    await rm(meterFile, { force: true });
    await expectSuccess(terraform, ['plan']);
    const meters = await readMeters(meterFile);
    const cpuUs = meters.reduce((sum, meter) => sum + meter.cpuUs, 0);
    return { cpuUs, peakKb: Math.max(...meters.map(({ peakKb }) => peakKb)) };
  } finally {
    await terraform.remove();
  }
}
