import { useStage } from './stage';

const stage = useStage();

it('L1: a data source is read while planning, with what the provider block says', async () => {
  await stage.apply(`
provider "acceptance" {
  greeting = "good morning,"
}
data "acceptance_lookup" "it" {
  key   = "world"
  given = [1, "b"]
}`);
  expect(await stage.attributesOf('data.acceptance_lookup.it')).toMatchObject({
    text: 'good morning, world',
    found: [expect.anything(), 'b'],
  });
});

it('L1: a data source whose configuration is not known yet is read during the apply', async () => {
  await stage.apply(`
resource "acceptance_plain" "it" {}
data "acceptance_lookup" "it" {
  key = acceptance_plain.it.id
}`);
  const { id } = await stage.attributesOf('acceptance_plain.it');
  expect(await stage.attributesOf('data.acceptance_lookup.it')).toMatchObject({ key: id });
});

it('D5: a provider block may hold what is not known yet', async () => {
  await stage.apply(`
resource "acceptance_plain" "it" {}
provider "acceptance" {
  alias    = "later"
  greeting = acceptance_plain.it.id
}
resource "acceptance_plain" "later" {
  provider = acceptance.later
}`);
  expect(await stage.attributesOf('acceptance_plain.later')).toMatchObject({ id: expect.any(String) });
});

it('a look-up that finds nothing says which attribute to change', async () => {
  await stage.write('data "acceptance_lookup" "it" {\n  key = "missing"\n}');
  const { exitCode, output } = await stage.terraform.run(['plan', '-no-color']);
  expect(exitCode).toBe(1);
  expect(output).toContain('Nothing found');
  expect(output).toContain('on main.tf line 2, in data "acceptance_lookup" "it"');
});
