import { writeFile } from 'node:fs/promises';
import { bundleProvider } from '#tools/build/bundle-provider';
import { konnectaudit } from '#tools/build/providers';
import { runMain } from '#tools/process/run-main';
import { findOrFetchTerraform } from '#tools/terraform/find-or-fetch-terraform';
import { runJest } from '#tools/test/run-jest';
import { conformancePage, pageFile } from './page';

/** `npm run conformance`: runs the tests of the acceptance table and writes what they say. */
async function main(): Promise<void> {
  const terraform = await findOrFetchTerraform();
  await bundleProvider(konnectaudit);
  const numbered = '(^| )[A-N]\\d+(, [A-N]\\d+)*: ';
  const args = ['test/(acceptance|conformance)/', '--testNamePattern', numbered];
  const results = await runJest({ ...process.env, TERRAFORM_BINARY: terraform.path }, args);
  await writeFile(pageFile, conformancePage(results));
  console.log(pageFile);
  if (!results.success) process.exitCode = 1;
}

runMain(main);
