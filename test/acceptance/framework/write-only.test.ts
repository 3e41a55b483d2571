import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzip } from '#test/acceptance/provider/unzip';
import { useStage } from './stage';

const stage = useStage();

const secret = 'hunter2-is-write-only';

function configuration(value: string, version: string): string {
  return `resource "acceptance_thing" "it" {
  secret         = "${value}"
  secret_version = "${version}"
  one            = { name = "a", secret = "${value}" }
}`;
}

it('K1, K2: a write-only value reaches the provider, and is in no plan and no state', async () => {
  await stage.write(configuration(secret, '1'));
  const plan = await stage.terraform.plan();
  await stage.terraform.apply({ plan });
  expect(await stage.attributesOf('acceptance_thing.it')).toMatchObject({
    secret: null,
    secret_length: String(secret.length),
    one: { secret: null },
  });
  const planFile = unzip(await readFile(join(stage.terraform.folder, plan.file)));
  for (const [name, text] of planFile) {
    // The configuration itself is in a plan file, too.
    if (!name.startsWith('tfconfig/')) expect(text).not.toContain(secret);
  }
  expect([...planFile.keys()]).toContain('tfplan');
  expect(JSON.stringify(plan.json.resource_changes)).not.toContain(secret);
  expect(await stage.terraform.read('terraform.tfstate')).not.toContain(secret);
});

it('K1: a write-only value that changes alone is no change, and is sent with its version', async () => {
  await stage.apply(configuration(secret, '1'));
  await stage.write(configuration('short', '1'));
  await stage.terraform.expectEmptyPlan();
  await stage.apply(configuration('short', '2'));
  expect(await stage.attributesOf('acceptance_thing.it')).toMatchObject({ secret_length: '5' });
});
