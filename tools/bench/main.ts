import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleAcceptanceProvider } from '#test/support/acceptance-provider/bundle';
import { bundleCommandLine } from '#tools/build/bundle-command-line';
import { bundleProvider } from '#tools/build/bundle-provider';
import { konnectaudit } from '#tools/build/providers';
import { runMain } from '#tools/process/run-main';
import { measureApi } from './api-load';
import type { Bar } from './bar';
import { formatBar, isOver } from './bar';
import { measureCalls } from './calls';
import { measureDeliveries } from './deliveries';
import { measureFleet } from './fleet';
import { measureInMemory } from './in-memory';
import { measureWithKonnect } from './konnect';
import { measureLedger } from './ledger-memory';
import { measureLoad } from './load';
import { bundleMetered } from './meters';
import { measureMockStart } from './mock-start';
import { measureStarts } from './start';
import { tableOf } from './table';
import { measureWarm } from './warm';

/** How often everything is measured: single runs tell little, and `--quick` a little more than nothing. */
const thorough = { starts: 31, commands: 5, load: 3, mock: 5, fleet: { organizations: 100, limited: 1000 } };
const quick = { starts: 9, commands: 1, load: 1, mock: 1, fleet: { organizations: 10, limited: 300 } };

/** `npm run bench`: how fast the providers and the local Konnect are, as ratios that hold on any machine. It judges, and never fails. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
  const rounds = values.quick ? quick : thorough;
  const folder = await mkdtemp(join(tmpdir(), 'konnect-audit-bench-'));
  console.log(`Node ${process.version}, ${availableParallelism()} cores; medians of interleaved rounds`);
  try {
    const acceptance = await bundleAcceptanceProvider(folder);
    await bundleCommandLine();
    const metered = await bundleMetered(folder);
    const bytes = await bundleProvider(konnectaudit);
    const empty = join(folder, 'empty.js');
    await writeFile(empty, '');
    const bars = [
      ...print(await measureStarts(rounds.starts, { acceptance, konnectaudit: konnectaudit.outfile, empty })),
      ...print(await measureInMemory(rounds.commands, acceptance)),
      ...print(await measureWarm(rounds.commands, acceptance)),
      ...print(await measureCalls(rounds.load, metered, folder)),
      ...print(await measureLoad(rounds.load, metered, folder)),
      ...print(await measureWithKonnect(rounds.commands, konnectaudit.outfile)),
      ...print(await measureFleet(rounds.fleet, konnectaudit.outfile)),
      ...print(await measureMockStart(rounds.mock, empty)),
      ...print(await measureApi(rounds.mock, folder)),
      ...print(await measureDeliveries(rounds.mock)),
      ...print(await measureLedger()),
      ...print([{ what: 'bundle of the real provider', measured: bytes / 1e6, limit: 1, unit: 'MB', from: '' }]),
    ];
    console.log(`\n${tableOf(bars)}\n`);
    console.log(`${bars.filter(isOver).length} of ${bars.length} bars are over`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Shows what is known already: the whole table takes minutes. */
function print(bars: readonly Bar[]): readonly Bar[] {
  for (const bar of bars) console.log(formatBar(bar));
  return bars;
}

runMain(main);
