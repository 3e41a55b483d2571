import { bundleProvider as bundle } from '#terraform/bundle/bundle-provider';
import type { BundleOptions } from '#terraform/bundle/bundle-program';
import { fromSource } from './from-source';

/** `entry` serves a provider; `outfile` is called as Terraform looks for it: `terraform-provider-<type>_v<version>`. */
export type ProviderBundle = Pick<BundleOptions, 'entry' | 'outfile'>;

/** Makes one executable file of a provider and all it imports, and returns its size in bytes. */
export function bundleProvider(provider: ProviderBundle): Promise<number> {
  return bundle({ ...provider, ...fromSource });
}
