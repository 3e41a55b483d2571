import { join } from 'node:path';
import { findTerraform, type Terraform } from '#terraform/testing/find-terraform';
import { root } from '#tools/root';
import { fetchTerraform } from './fetch-terraform';

/** Finds the Terraform to work with, or puts a pinned one into the project's cache. Throws when neither can be. */
export async function findOrFetchTerraform(): Promise<Terraform> {
  return findTerraform(process.env, () => fetchTerraform(join(root, '.cache/terraform')));
}
