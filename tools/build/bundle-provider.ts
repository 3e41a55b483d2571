import { bundleProgram, type BundleOptions } from './bundle-program';

/** `entry` serves a provider; `outfile` is called as Terraform looks for it: `terraform-provider-<type>_v<version>`. */
export type ProviderBundle = Pick<BundleOptions, 'entry' | 'outfile'>;

/** Makes one executable file of a provider and all it imports, and returns its size in bytes. */
export function bundleProvider({ entry, outfile }: ProviderBundle): Promise<number> {
  return bundleProgram({ entry, outfile });
}
