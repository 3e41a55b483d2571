import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspace, type Workspace } from '#terraform/testing/workspace';

const configuration = (input: string): string => `
resource "terraform_data" "one" {
  input = "${input}"
}
output "one" {
  value = terraform_data.one.output
}
`;

const slow = `
resource "terraform_data" "slow" {
  depends_on = [terraform_data.one]
  provisioner "local-exec" {
    command = "echo begun && exec sleep 60"
  }
}
`;

/** Said by the command itself: a signal while Terraform is still starting it reaches Terraform twice at times. */
const begun = /\(local-exec\): begun/;

const requireExample = `
terraform {
  required_providers {
    example = { source = "konnect-audit/example" }
  }
}
`;

const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
afterAll(() => rmSync(folder, { recursive: true }));

let workspace: Workspace | undefined;
const start = async (files: Readonly<Record<string, string>>): Promise<Workspace> => {
  workspace = await createWorkspace({ files });
  return workspace;
};
afterEach(async () => workspace?.remove());

it('takes a configuration from nothing to applied and back', async () => {
  const made = await start({ 'main.tf': configuration('a') });
  await made.init();
  await made.validate();

  const plan = await made.plan();
  expect(plan).toMatchObject({ isEmpty: false, text: expect.stringContaining('1 to add') });
  expect(plan.json.resource_changes).toMatchObject([
    { address: 'terraform_data.one', change: { actions: ['create'] } },
  ]);

  await made.apply({ plan });
  expect((await made.showState()).values).toMatchObject({ outputs: { one: { value: 'a' } } });
  await made.expectEmptyPlan();

  await made.write({ 'main.tf': configuration('b') });
  await expect(made.expectEmptyPlan()).rejects.toThrow(/^Expected an empty plan of [^]*1 to change/);
  await made.apply();
  expect(await made.read('terraform.tfstate')).toContain('"b"');

  await made.destroy();
  expect((await made.showState()).values).toBeUndefined();
});

it('imports what is there already', async () => {
  const made = await start({ 'main.tf': 'resource "terraform_data" "one" {}' });
  await made.init();
  await made.import('terraform_data.one', 'an-id');
  expect((await made.showState()).values?.root_module?.resources).toMatchObject([{ values: { id: 'an-id' } }]);
});

it('throws the command line, the exit code and all Terraform wrote when a command fails', async () => {
  const made = await start({ 'main.tf': 'resource "terraform_data" "one" { nothing = 1 }' });
  await made.init();
  await expect(made.plan()).rejects.toThrow(
    /terraform plan -no-color .* ended with exit code 1:\n[^]*An argument named "nothing" is not expected here/,
  );
});

it('gives the result of a raw command whatever its exit code', async () => {
  const made = await start({ 'main.tf': 'resource "terraform_data" "one" {' });
  expect(await made.run(['validate', '-no-color'])).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('Unclosed configuration block'),
  });
});

it('installs a provider from its bundle', async () => {
  const bundle = join(folder, 'terraform-provider-example_v1.2.3');
  writeFileSync(bundle, '#!/usr/bin/env node\n');
  workspace = await createWorkspace({
    files: { 'main.tf': requireExample },
    providers: [{ bundle, namespace: 'konnect-audit' }],
  });
  const { stdout } = await workspace.init();
  expect(stdout).toContain('Installed konnect-audit/example v1.2.3');
});

it('asks no registry', async () => {
  const made = await start({ 'main.tf': 'resource "null_resource" "one" {}' });
  await expect(made.init()).rejects.toThrow(/was not found\s+in any of the search locations/);
});

it('runs the same whatever is set outside', async () => {
  const outside = {
    TF_CLI_ARGS: '-nonsense',
    TF_CLI_ARGS_plan: '-destroy',
    TF_CLI_CONFIG_FILE: '/nowhere/terraform.rc',
    TF_DATA_DIR: '/nowhere',
    TF_WORKSPACE: 'nowhere',
    TF_LOG: 'trace',
    TF_REATTACH_PROVIDERS: '{',
    TF_PLUGIN_CACHE_DIR: '/nowhere',
    HOME: '/nowhere',
  };
  const before = { ...process.env };
  Object.assign(process.env, outside);
  try {
    const made = await start({ 'main.tf': configuration('a') });
    await made.init();
    const { stderr } = await made.apply();
    expect(stderr).toBe('');
    await made.expectEmptyPlan();
  } finally {
    for (const name of Object.keys(outside)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
  }
});

it('keeps the state when Ctrl-C is pressed in the middle of an apply', async () => {
  const made = await start({ 'main.tf': configuration('a') + slow });
  await made.init();
  const apply = made.start(['apply', '-auto-approve', '-no-color']);
  await apply.waitForOutput(begun);
  apply.signal('SIGINT');
  expect(await apply.ended).toMatchObject({ exitCode: 1, output: expect.stringContaining('Interrupt received') });
  expect((await made.showState()).values?.root_module?.resources).toMatchObject([
    { address: 'terraform_data.one' },
    { address: 'terraform_data.slow', tainted: true },
  ]);
});

it('leaves nothing behind, even while a command runs', async () => {
  const made = await start({ 'main.tf': configuration('a') + slow });
  await made.init();
  const apply = made.start(['apply', '-auto-approve', '-no-color']);
  await apply.waitForOutput(begun);
  await made.remove();
  expect(await apply.ended).toMatchObject({ signal: 'SIGKILL' });
  expect(existsSync(made.folder)).toBe(false);
});
