import { join } from 'node:path';
import { bundleProvider } from '#tools/build/bundle-provider';
import { root } from '#tools/root';

/** Makes the provider's one file in `folder` and returns its path. */
export async function bundleAcceptanceProvider(folder: string): Promise<string> {
  const outfile = join(folder, 'terraform-provider-acceptance_v0.0.1');
  await bundleProvider({ entry: join(root, 'test/support/acceptance-provider/main.ts'), outfile });
  return outfile;
}
