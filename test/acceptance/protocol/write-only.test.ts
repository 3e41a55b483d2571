import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { useStage } from '#test/acceptance/framework/stage';
import { unzip } from '#test/acceptance/provider/unzip';
import { stateFile } from './stored-state';

const stage = useStage();
const address = 'acceptance_secrets.it';

function secrets(body: string): string {
  return `resource "acceptance_secrets" "it" {\n${body}\n}\n`;
}

/** Nine characters, nine times: at the top, and twice where one can repeat. */
const everywhere = `
  secret         = "hunter2-a"
  secret_version = "1"
  single         = { name = "n", secret = "hunter2-b" }
  listed         = [{ secret = "hunter2-c" }, { secret = "hunter2-d" }]
  mapped         = { k = { secret = "hunter2-e" } }
  single_block { secret = "hunter2-f" }
  list_block { secret = "hunter2-g" }
  map_block "k" { secret = "hunter2-h" }
  group_block { secret = "hunter2-i" }`;

it('K1, K2, K3: wherever a write-only attribute may stand, the provider is told it, and no plan and no state has it', async () => {
  await stage.write(secrets(everywhere));
  const plan = await stage.terraform.plan();
  await stage.terraform.apply({ plan });
  expect(await stage.attributesOf(address)).toMatchObject({
    told: String(9 * 9),
    secret: null,
    single: { name: 'n', secret: null },
    listed: [{ secret: null }, { secret: null }],
    mapped: { k: { secret: null } },
    single_block: { secret: null },
    list_block: [{ secret: null }],
    map_block: { k: { secret: null } },
    group_block: { secret: null },
  });
  const planFile = unzip(await readFile(join(stage.terraform.folder, plan.file)));
  // The configuration itself is in a plan file, too.
  for (const [name, text] of planFile) expect(name.startsWith('tfconfig/') || !text.includes('hunter2')).toBe(true);
  expect(await stage.terraform.read('terraform.tfstate')).not.toContain('hunter2');
  await stage.terraform.expectEmptyPlan();
});

it('K1: a secret that changes alone is no change, and is told with its version', async () => {
  await stage.apply(secrets('secret = "a secret"\nsecret_version = "1"'));
  await stage.write(secrets('secret = "another"\nsecret_version = "1"'));
  await stage.terraform.expectEmptyPlan();
  await stage.apply(secrets('secret = "another"\nsecret_version = "2"'));
  expect(await stage.attributesOf(address)).toMatchObject({ told: '7' });
});

it.each(['listed = [{ secret = "hunter2" }, null]', 'mapped = { k = null }'])(
  'K2: null among objects that have one is refused, before Terraform crashes on it: %s',
  async (body) => {
    await stage.write(secrets(body));
    const { exitCode, output } = await stage.terraform.run(['apply', '-auto-approve', '-no-color']);
    expect([exitCode, output]).toEqual([1, expect.stringMatching(/Error: Missing (listed\[1\]|mapped\["k"\])/)]);
  },
);

it('K4: a secret may be left out', async () => {
  await stage.apply(secrets(''));
  expect(await stage.attributesOf(address)).toMatchObject({ told: '0', secret: null, list_block: [] });
});

it('K6, K10: an import answers none, though its author does', async () => {
  await stage.write(secrets(''));
  await stage.terraform.import(address, 'i');
  expect(await stage.terraform.read('terraform.tfstate')).not.toContain('leaked');
  expect(await stage.attributesOf(address)).toMatchObject({ id: 'i', secret: null });
});

it('K7, K10: a move answers none, though its author does', async () => {
  await stage.apply('resource "acceptance_plain" "it" {}\n');
  await stage.apply(`${secrets('')}moved {\n  from = acceptance_plain.it\n  to   = ${address}\n}\n`);
  expect(await stage.terraform.read('terraform.tfstate')).not.toContain('leaked');
  expect(await stage.attributesOf(address)).toMatchObject({ secret: null, told: '0' });
});

it('K8, K10: an upgrade answers none, though its author does', async () => {
  const text = stateFile({ type: 'acceptance_secrets', version: 0, attributes: { id: 'i' } });
  await stage.terraform.write({ 'terraform.tfstate': text });
  await stage.apply(secrets(''));
  expect(await stage.terraform.read('terraform.tfstate')).not.toContain('leaked');
  expect(await stage.attributesOf(address)).toMatchObject({ id: 'i', secret: null, told: '0' });
});

it('K10: create, read and update answer none, though their author does', async () => {
  for (const leak of ['create', 'read', 'update']) {
    await stage.apply(secrets(`leak = "${leak}"`));
    expect(await stage.terraform.read('terraform.tfstate')).not.toContain('leaked');
  }
});

it("K10: a plan that has one is reported as the provider's bug, without the secret", async () => {
  await stage.write(secrets('leak = "plan"'));
  const { exitCode, output } = await stage.terraform.run(['plan', '-no-color']);
  expect(exitCode).toBe(1);
  expect(output).toContain('secret must be null, as it is write-only');
  expect(output).not.toContain('leaked');
});

it('K9: a plain attribute may prefer its write-only sibling, which may ask for another beside it', async () => {
  await stage.write(secrets('password = "p"'));
  expect((await stage.terraform.validate()).stdout).toContain('Warning: Write-only alternative');
  await stage.write(secrets('secret = "s"'));
  const { exitCode, output } = await stage.terraform.run(['validate', '-no-color']);
  expect([exitCode, output]).toEqual([1, expect.stringContaining('Error: Missing secret_version')]);
});
