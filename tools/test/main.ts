import { readFile } from 'node:fs/promises';
import { bundleProvider } from '#tools/build/bundle-provider';
import { konnectaudit } from '#tools/build/providers';
import { conformancePage, pageFile } from '#tools/conformance/page';
import { runMain } from '#tools/process/run-main';
import { findOrFetchTerraform } from '#tools/terraform/find-or-fetch-terraform';
import { runJest } from './run-jest';
import { describeTotals } from './totals';

/** `npm test`: all suites, with the provider as people install it and the Terraform they have. */
async function main(): Promise<void> {
  const terraform = await findOrFetchTerraform();
  console.log(`With ${terraform.product} ${terraform.version} (${terraform.path})`);
  await bundleProvider(konnectaudit);
  const results = await runJest({ ...process.env, TERRAFORM_BINARY: terraform.path });
  const isTold = (await readFile(pageFile, 'utf8')) === conformancePage(results);
  if (!isTold) console.log('docs/plugin/conformance.md says something else than the tests: run npm run conformance');
  for (const line of describeTotals(results)) console.log(line);
  if (!results.success || !isTold) process.exitCode = 1;
}

runMain(main);
