import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { runMain } from '#tools/process/run-main';
import { root } from '#tools/root';
import { buildLibrary } from './build-library';
import { bundleCommandLine, commandLine } from './bundle-command-line';
import { bundleProvider } from './bundle-provider';
import { konnectaudit } from './providers';

/** `npm run build` builds all that is published; `npm run build -- --provider` only the provider's one file. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { provider: { type: 'boolean', default: false } } });
  if (!values.provider) {
    await timed('dist/lib, dist/src, dist/cdktn', buildLibrary);
    await timed(relative(root, commandLine), () => bundleCommandLine());
  }
  await timed(relative(root, konnectaudit.outfile), () => bundleProvider(konnectaudit));
}

async function timed(what: string, build: () => Promise<number>): Promise<void> {
  const start = performance.now();
  const bytes = await build();
  const seconds = (performance.now() - start) / 1000;
  console.log(`${what}  ${Math.ceil(bytes / 1024)} KB  ${seconds.toFixed(1)} s`);
}

runMain(main);
