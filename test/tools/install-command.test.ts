import { bundleProvider } from '#tools/build/bundle-provider';
import { konnectaudit } from '#tools/build/providers';
import { runProcess } from '#terraform/testing/run-process';
import type { ProcessResult } from '#terraform/testing/start-process';
import { root } from '#tools/root';
import { createWorkspace, type Workspace } from '#terraform/testing/workspace';
import { join } from 'node:path';

const configuration = `
terraform {
  required_providers {
    konnectaudit = { source = "konnect-audit/konnectaudit" }
  }
}
`;

let terraform: Workspace;

beforeAll(async () => {
  await bundleProvider(konnectaudit);
});

beforeEach(async () => {
  terraform = await createWorkspace({ files: { 'main.tf': configuration } });
});

afterEach(() => terraform.remove());

async function install(folder: string): Promise<ProcessResult> {
  const args = ['-C', 'konnect-audit-source', '--import', 'tsx', 'src/cli/main.ts', 'install', folder];
  return runProcess({ command: process.execPath, args, cwd: root }, [0, 1]);
}

/** The environment of a Terraform that knows of no mirror but those it looks for by itself. */
const unconfigured = { TF_CLI_CONFIG_FILE: '/dev/null' };

it('puts the provider where terraform init finds it without being told', async () => {
  await install(join(terraform.folder, 'terraform.d/plugins'));
  await terraform.init({ env: unconfigured });
  expect(await terraform.read('.terraform.lock.hcl')).toContain('registry.terraform.io/konnect-audit/konnectaudit');
});

it('prints the CLI configuration with which terraform init finds it anywhere else', async () => {
  const { stdout } = await install(join(terraform.folder, 'elsewhere'));
  await terraform.write({ 'terraform.rc': stdout.slice(stdout.indexOf('provider_installation')) });
  await terraform.init({ env: { TF_CLI_CONFIG_FILE: join(terraform.folder, 'terraform.rc') } });
  expect(await terraform.read('.terraform.lock.hcl')).toContain('registry.terraform.io/konnect-audit/konnectaudit');
});

it('says why when the folder cannot be written to', async () => {
  const { exitCode, stderr } = await install('/dev/null/plugins');
  expect({ exitCode, stderr }).toEqual({
    exitCode: 1,
    stderr: expect.stringMatching(/^Cannot install into "\/dev\/null\/plugins": ENOTDIR/),
  });
});
