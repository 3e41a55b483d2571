import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTerraform } from '#terraform/testing/find-terraform';

const folder = mkdtempSync(join(tmpdir(), 'find-terraform-'));
afterAll(() => rmSync(folder, { recursive: true }));

const install = (path: string, line: string): string => {
  const file = join(folder, path);
  writeFileSync(file, `#!/bin/sh\necho '${line}'\n`);
  chmodSync(file, 0o755);
  return file;
};

it('takes the binary that TERRAFORM_BINARY names before any on the PATH', async () => {
  const path = install('my-tofu', 'OpenTofu v1.12.6');
  install('terraform', 'Terraform v1.11.4');
  expect(await findTerraform({ PATH: folder, TERRAFORM_BINARY: path })).toEqual({
    path,
    product: 'tofu',
    version: '1.12.6',
  });
});

it('takes terraform before tofu', async () => {
  install('tofu', 'OpenTofu v1.12.6');
  const path = install('terraform', 'Terraform v1.11.4');
  expect(await findTerraform({ PATH: `/nowhere:${folder}` })).toMatchObject({ path, product: 'terraform' });
});

it('takes tofu when there is no terraform', async () => {
  const path = install('tofu', 'OpenTofu v1.12.6');
  rmSync(join(folder, 'terraform'), { force: true });
  expect(await findTerraform({ PATH: folder })).toMatchObject({ path, product: 'tofu' });
});
