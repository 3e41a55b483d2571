import { chmod, stat } from 'node:fs/promises';
import { build } from 'esbuild';
import { sleepingPackage } from './sleeping-package';

/** What to bundle, and where to. */
export interface BundleOptions {
  /** A program that serves a provider, such as src/provider/main.ts. */
  readonly entry: string;
  /** Called as Terraform looks for it: `terraform-provider-<type>_v<version>`. */
  readonly outfile: string;
}

/** Makes one executable file of a provider and all it imports, and returns its size in bytes. */
export async function bundleProvider({ entry, outfile }: BundleOptions): Promise<number> {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    conditions: ['konnect-audit-source'],
    banner: { js: '#!/usr/bin/env node' },
    plugins: [sleepingPackage('undici')],
    logLevel: 'error',
  });
  await chmod(outfile, 0o755);
  return (await stat(outfile)).size;
}
