import { useStage } from './stage';

const stage = useStage();

const imported = 'resource "acceptance_thing" "it" { text = "imported i" }\n';

it('G8: terraform import takes over what exists', async () => {
  await stage.write(imported);
  await stage.terraform.import('acceptance_thing.it', 'i');
  expect(await stage.attributesOf('acceptance_thing.it')).toMatchObject({
    id: 'i',
    text: 'imported i',
    list_block: [],
    group_block: { text: null },
  });
  await stage.terraform.expectEmptyPlan();
});

it('G9: an import block takes over what exists, and changes it as the configuration says', async () => {
  await stage.apply(`resource "acceptance_thing" "it" { text = "mine" }
import {
  to = acceptance_thing.it
  id = "i"
}`);
  expect(await stage.attributesOf('acceptance_thing.it')).toMatchObject({ id: 'i', text: 'mine' });
});

it('G8: a type that cannot be imported says so', async () => {
  await stage.write('resource "acceptance_plain" "it" {}\n');
  const { exitCode, output } = await stage.terraform.run(['import', '-no-color', 'acceptance_plain.it', 'i']);
  expect(exitCode).toBe(1);
  expect(output).toContain('Resource type "acceptance_plain" cannot be imported');
});
