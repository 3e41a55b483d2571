import { useStage } from '#test/acceptance/framework/stage';
import { privateIn } from './stored-state';

const stage = useStage();
const target = 'acceptance_successor.it';

function moved(from: string): string {
  return `resource "acceptance_successor" "it" {\n  name = "a"\n}\nmoved {\n  from = ${from}\n  to   = ${target}\n}\n`;
}

it('H1: a resource of another provider becomes one of this type, every digit of it', async () => {
  await stage.apply('resource "terraform_data" "it" {\n  input = { name = "a", size = 18446744073709551617 }\n}\n');
  const { id } = await stage.attributesOf('terraform_data.it');
  const to = moved('terraform_data.it').replace('name = "a"', 'name = "a"\n  size = 18446744073709551617');
  await stage.apply(to);
  expect(await stage.attributesOf(target)).toMatchObject({ id, name: 'a', size: { text: '18446744073709551617' } });
});

it('H2: a resource of another type of the same provider becomes one of this type, with private state', async () => {
  await stage.apply('resource "acceptance_plain" "it" { text = "a" }\n');
  const { id } = await stage.attributesOf('acceptance_plain.it');
  await stage.apply(moved('acceptance_plain.it'));
  expect(await stage.attributesOf(target)).toMatchObject({ id, name: 'a' });
  expect(privateIn(await stage.terraform.read('terraform.tfstate'))).toBe('{"moved":"from plain"}');
});

it('H3: a type that nobody takes over is refused, and the sentence says which are', async () => {
  await stage.apply('resource "acceptance_thing" "it" {}\n');
  await stage.write(moved('acceptance_thing.it'));
  const { exitCode, output } = await stage.terraform.run(['plan', '-no-color']);
  expect(exitCode).toBe(1);
  expect(output.replace(/[\s│]+/g, ' ')).toContain(
    'Resource type "acceptance_successor" takes over "acceptance_plain" of konnect-audit/acceptance, "terraform_data" of builtin/terraform with schema version 0, and not "acceptance_thing"',
  );
});
