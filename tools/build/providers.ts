import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#tools/root';
import type { ProviderBundle } from './bundle-provider';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };

/** The provider people install. */
export const konnectaudit: ProviderBundle = {
  entry: join(root, 'src/provider/main.ts'),
  outfile: join(root, `dist/provider/terraform-provider-konnectaudit_v${version}`),
};
