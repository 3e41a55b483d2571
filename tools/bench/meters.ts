import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleProvider } from '#tools/build/bundle-provider';
import { root } from '#tools/root';
import type { Meter } from './metered-provider';

/** Makes the acceptance provider that tells what it used, and returns its executable. */
export async function bundleMetered(folder: string): Promise<string> {
  const outfile = join(folder, 'metered', 'terraform-provider-acceptance_v0.0.1');
  await bundleProvider({ entry: join(root, 'tools/bench/metered-provider.ts'), outfile });
  return outfile;
}

/** What each process used that was given the file as METER_FILE, in the order in which they ended. */
export async function readMeters(file: string): Promise<readonly Meter[]> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Meter);
}
