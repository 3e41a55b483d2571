import { rm } from 'node:fs/promises';
import { type Announcement, askAnnouncements } from './ask-announcements';
import { type BundleOptions, bundleProgram } from './bundle-program';

/**
 * Makes one executable file of a provider and all it imports. What it announces, its schema above all, is asked of it
 * now and stays in the file as bytes: Terraform starts a provider for its schema alone, and that process loads nothing
 * of the provider then.
 *
 * @param options - `entry` calls `serve`; `outfile` is called as Terraform looks for it: `terraform-provider-<type>_v<version>`.
 * @returns the size of the file in bytes
 * @throws Error when esbuild is not installed or finds a mistake, or the provider cannot tell its schema
 */
export async function bundleProvider(options: BundleOptions): Promise<number> {
  await bundleProgram(options);
  const announced = await askOrRemove(options.outfile);
  const entries = announced.map(
    ([path, answer]) => `[${JSON.stringify(path)}, Buffer.from("${Buffer.from(answer).toString('base64')}", "base64")]`,
  );
  const code = `export const announcements = new Map([${entries.join(',\n')}]);`;
  return bundleProgram(options, { 'terraform/tfplugin6/announcements': code });
}

async function askOrRemove(outfile: string): Promise<readonly Announcement[]> {
  try {
    return await askAnnouncements(outfile);
  } catch (error) {
    await rm(outfile);
    throw error;
  }
}
