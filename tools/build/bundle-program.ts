import { chmod, stat } from 'node:fs/promises';
import { build } from 'esbuild';
import { sleepingPackage } from './sleeping-package';

/** What to bundle, and where to. */
export interface BundleOptions {
  /** The program's first file. */
  readonly entry: string;
  readonly outfile: string;
  /** What it finds where it is installed, as a path of an import. @default all is in the bundle */
  readonly external?: readonly string[];
}

/** Makes one executable file of a program and all it imports, and returns its size in bytes. */
export async function bundleProgram({ entry, outfile, external = [] }: BundleOptions): Promise<number> {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    conditions: ['konnect-audit-source'],
    external: [...external],
    banner: { js: '#!/usr/bin/env node' },
    plugins: [sleepingPackage('undici')],
    logLevel: 'error',
  });
  await chmod(outfile, 0o755);
  return (await stat(outfile)).size;
}
