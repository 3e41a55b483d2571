import { join } from 'node:path';
import { bundleProgram } from '#terraform/bundle/bundle-program';
import { root } from '#tools/root';
import { fromSource } from './from-source';

/** What `konnect-audit` runs. */
export const commandLine = join(root, 'dist/cli/konnect-audit.js');

/**
 * Makes one file of the command line, which starts in a third of the time that its hundreds of modules take, and returns
 * its size in bytes. It looks for its package from where it is. @default outfile - what people install
 */
export function bundleCommandLine(outfile = commandLine): Promise<number> {
  const entry = join(root, 'src/cli/main.ts');
  return bundleProgram({ entry, outfile, external: ['konnect-audit/package.json'], ...fromSource });
}
