import type { ResourceChange } from '#terraform/testing/terraform-json';
import { useStage } from '#test/acceptance/framework/stage';

const stage = useStage({ TF_LOG_PROVIDER: 'INFO' });
const address = 'acceptance_planned.it';

/** A resource with what only a create needs. */
function planned(body: string): string {
  return `resource "acceptance_planned" "it" {\n  once = "set"\n  ${body}\n}\n`;
}

async function changeAfter(configuration: string): Promise<ResourceChange['change'] | undefined> {
  await stage.write(configuration);
  return (await stage.terraform.plan()).json.resource_changes?.[0]?.change;
}

it.each([
  ['a nested attribute', 'single = { zone = "ZONE" }', ['single', 'zone']],
  ['an element of a list', 'listed = [{ zone = "a" }, { zone = "ZONE" }]', ['listed', 1, 'zone']],
  ['an element of a map', 'mapped = { k = { zone = "ZONE" } }', ['mapped', 'k', 'zone']],
  ['an element of a set', 'grouped = [{ zone = "a" }, { zone = "ZONE" }]', ['grouped']],
])(
  'E4: a change of %s replaces the resource when it asks for it, and a change beside it does not',
  async (_of, body, path) => {
    await stage.apply(planned(body.replace('ZONE', 'b')));
    const replaced = await changeAfter(planned(body.replace('ZONE', 'c')));
    expect(replaced).toMatchObject({ actions: ['delete', 'create'], replace_paths: [path] });
    const changed = await changeAfter(planned(body.replace('"ZONE"', '"b", name = "n"')));
    expect(changed).toMatchObject({ actions: ['update'] });
  },
);

it('E5, E6: a replacement is planned as an update, then as a create; a destroy is planned too, and may warn', async () => {
  const plannedFor = (log: string): string[] => [...log.matchAll(/planned for (\w+)/g)].map(([, kind]) => String(kind));
  await stage.apply(planned('single = { zone = "a" }'));
  await stage.write(planned('single = { zone = "b" }'));
  const replacement = await stage.terraform.run(['plan', '-no-color']);
  expect(plannedFor(replacement.stderr)).toEqual(['update', 'create']);
  const destruction = await stage.terraform.run(['plan', '-no-color', '-destroy']);
  expect(plannedFor(destruction.stderr)).toContain('delete');
  expect(destruction.stdout).toContain('Warning: Resource Destruction Considerations');
});

it('E7: a computed dynamic value may change its type', async () => {
  await stage.apply(planned('kind = "bool"'));
  expect(await stage.attributesOf(address)).toMatchObject({ answer: true });
  await stage.apply(planned('kind = "number"'));
  expect(await stage.attributesOf(address)).toMatchObject({ answer: { text: '200' } });
});

it('E8: an attribute may be required when creating, and left out later', async () => {
  const without = 'resource "acceptance_planned" "it" {\n  text = "a"\n}\n';
  await stage.write(without);
  const { exitCode, output } = await stage.terraform.run(['plan', '-no-color']);
  expect([exitCode, output]).toEqual([1, expect.stringContaining('Error: Attribute Required when Creating')]);
  await stage.apply(planned('text = "a"'));
  await stage.apply(without);
  expect(await stage.attributesOf(address)).toMatchObject({ text: 'a', once: null });
});

it.each([
  ['is tainted', ['taint', address], [], 'replace_because_tainted'],
  ['is named with -replace', undefined, [`-replace=${address}`], 'replace_by_request'],
])('E11: a resource that %s is replaced', async (_is, command, args, reason) => {
  await stage.apply(planned(''));
  const { id } = await stage.attributesOf(address);
  if (command) await stage.terraform.run(command);
  const plan = await stage.terraform.plan({ args });
  expect(plan.json.resource_changes).toMatchObject([
    { action_reason: reason, change: { actions: ['delete', 'create'] } },
  ]);
  await stage.terraform.apply({ plan });
  expect((await stage.attributesOf(address))['id']).not.toBe(id);
});

it('L3, L4: a whole configuration may be warned of, which stops nothing, or refused', async () => {
  await stage.write(planned('text = "old"'));
  expect((await stage.terraform.validate()).stdout).toMatch(
    /Warning: Text is old-fashioned[^]*on main\.tf line 3, in resource "acceptance_planned" "it"/,
  );
  await stage.apply(planned('text = "old"'));
  await stage.write(planned('text = "none"'));
  const { exitCode, output } = await stage.terraform.run(['validate', '-no-color']);
  expect([exitCode, output]).toEqual([1, expect.stringContaining('Error: Text is none')]);
});

it('L3: all that is wrong with a whole configuration is told at once, each at its line', async () => {
  await stage.write(planned('text = "wrong"\nkind = "bool"'));
  const { exitCode, output } = await stage.terraform.run(['validate', '-no-color']);
  expect(exitCode).toBe(1);
  expect(output).toMatch(/Error: Text is wrong[^]*: *text = "wrong"[^]*Error: Kind is wrong, too[^]*: *kind = "bool"/);
});

it.each([
  ['a list', 'listed = [{ zone = "a" }, { zone = "x" }]', 'listed[1].zone'],
  ['a map', 'mapped = { k = { zone = "x" } }', 'mapped["k"].zone'],
  ['a set', 'grouped = [{ zone = "x" }]', 'grouped.zone'],
])('L5: a diagnostic tells where in %s something is wrong', async (_what, body, path) => {
  await stage.write(planned(body));
  const { exitCode, output } = await stage.terraform.run(['validate', '-no-color']);
  expect([exitCode, output]).toEqual([1, expect.stringContaining(`Error: Invalid ${path}`)]);
});
