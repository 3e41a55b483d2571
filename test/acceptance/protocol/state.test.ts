import { useStage } from '#test/acceptance/framework/stage';
import { privateIn, stateFile } from './stored-state';

const stage = useStage();
const address = 'acceptance_successor.it';

function successor(body: string): string {
  return `resource "acceptance_successor" "it" {\n${body}\n}\n`;
}

async function store(version: number, attributes: object): Promise<void> {
  const text = stateFile({ type: 'acceptance_successor', version, attributes });
  await stage.terraform.write({ 'terraform.tfstate': text });
}

it('G1: private state goes through plan, apply and read, and stays when nobody changes it', async () => {
  await stage.apply(successor('name = "a"'));
  expect(privateIn(await stage.terraform.read('terraform.tfstate'))).toBe('{"created":"a"}');
  await stage.apply(successor('name = "b"'));
  expect(privateIn(await stage.terraform.read('terraform.tfstate'))).toBe('{"created":"a"}');
});

it.each([
  ['G2', 'version 0, by the schema it had', 0, { id: 'i', title: 'a' }, { id: 'i', name: 'a', size: null }],
  ['G2', 'version 1, from its JSON', 1, { id: 'i', name: 'a', sizes: [7] }, { id: 'i', name: 'a', size: 7 }],
  ['G3', 'the same version, with what is gone', 2, { id: 'i', name: 'a', gone: 1 }, { id: 'i', name: 'a', size: null }],
])('%s: a state of %s becomes one of today, with nothing to do', async (_row, _of, version, stored, upgraded) => {
  await store(version, stored);
  await stage.apply(successor(`name = "a"\n${upgraded.size === null ? '' : `size = ${upgraded.size}`}`));
  const { values } = await stage.terraform.showState();
  expect(values?.root_module?.resources).toMatchObject([{ address, schema_version: 2, values: upgraded }]);
});

it('G4: a state of a newer version is refused', async () => {
  await store(3, { id: 'i', name: 'a', size: null });
  await stage.write(successor('name = "a"'));
  const { exitCode, output } = await stage.terraform.run(['plan', '-no-color']);
  expect([exitCode, output]).toEqual([1, expect.stringContaining('managed by newer provider version')]);
});

it('G7: what a read does not find is created again', async () => {
  await store(2, { id: 'i', name: 'gone', size: null });
  await stage.write(successor('name = "here"'));
  const { json } = await stage.terraform.plan();
  expect(json.resource_changes?.map(({ change }) => change.actions)).toEqual([['create']]);
});

it('G10: an import block writes the configuration of what exists, which plans no change', async () => {
  await stage.write(`import {\n  to = ${address}\n  id = "there"\n}\n`);
  const { stdout } = await stage.terraform.run(['plan', '-no-color', '-generate-config-out=generated.tf']);
  expect(stdout).toContain('Plan: 1 to import, 0 to add, 0 to change, 0 to destroy.');
  const generated = await stage.terraform.read('generated.tf');
  await stage.terraform.write({ 'generated.tf': '' });
  expect(generated).toMatch(/name = "there"/);
  expect(generated).not.toMatch(/\bid\b/);
});

it('G11: an import of what does not exist fails', async () => {
  await stage.write(successor('name = "a"'));
  const { exitCode, output } = await stage.terraform.run(['import', '-no-color', address, 'gone']);
  expect([exitCode, output]).toEqual([1, expect.stringContaining('Cannot import non-existent remote object')]);
});
