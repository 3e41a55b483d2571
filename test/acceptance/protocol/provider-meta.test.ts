import { useStage } from '#test/acceptance/framework/stage';

const stage = useStage();

const resources = 'resource "acceptance_successor" "it" { name = "a" }\ndata "acceptance_lookup" "it" { key = "k" }\n';

function saying(meta: string): string {
  return `terraform {\n  provider_meta "acceptance" {\n    ${meta}\n  }\n}\n${resources}`;
}

it('L2: provider_meta reaches the resources and data sources of its module', async () => {
  await stage.apply(saying('module_name = "mine"\n    level = 18446744073709551617'));
  for (const address of ['acceptance_successor.it', 'data.acceptance_lookup.it']) {
    expect(await stage.attributesOf(address)).toMatchObject({ module: 'mine 18446744073709551617' });
  }
});

it('L2: a module without provider_meta says nothing', async () => {
  await stage.apply(resources);
  expect(await stage.attributesOf('acceptance_successor.it')).toMatchObject({ module: null });
});

it('L2: provider_meta is held to its schema', async () => {
  await stage.write(saying('colour = "blue"'));
  const { exitCode, output } = await stage.terraform.run(['plan', '-no-color']);
  expect([exitCode, output]).toEqual([1, expect.stringContaining('An argument named "colour" is not expected here')]);
});
