import { useStage } from './stage';

const stage = useStage();

/** What is said in the configuration, and what stands in the state then. */
interface Said {
  readonly body: string;
  readonly value: unknown;
}

interface Case {
  readonly first: Said;
  readonly then: Said;
  readonly nothing: unknown;
}

const inside = (name: string, rest: object = {}) => ({
  name,
  size: null,
  id: expect.any(String),
  port: '443',
  ...rest,
});

/** By attribute or block with something computed in it: one value, another, and what the state says of no configuration. */
const cases: Readonly<Record<string, Case>> = {
  one: plain('{ name = "a" }', inside('a', { secret: null }), '{ name = "b", size = 2, port = "80" }', {
    ...inside('b', { size: 2, port: '80' }),
    secret: null,
  }),
  many: plain('[{ name = "a" }, { name = "b" }]', [inside('a'), inside('b')], '[{ name = "c" }]', [inside('c')]),
  some: plain(
    '[{ name = "a" }, { name = "b" }]',
    expect.arrayContaining([inside('a'), inside('b')]),
    '[{ name = "b", size = 1 }]',
    [inside('b', { size: 1 })],
  ),
  named: plain(
    '{ x = { name = "a" }, y = { name = "b", anything = 1 } }',
    { x: inside('a', { anything: null }), y: inside('b', { anything: 1 }) },
    '{ y = { name = "c", anything = ["d"] } }',
    { y: inside('c', { anything: ['d'] }) },
  ),
  format: { ...plain('"json"', 'json', '"cef"', 'cef'), nothing: 'cef' },
  single_block: {
    first: { body: 'single_block { name = "a" }', value: inside('a') },
    then: { body: 'single_block { name = "b" }', value: inside('b') },
    nothing: null,
  },
  list_block: {
    first: {
      body: 'list_block { name = "a" }\nlist_block {\n  name = "b"\n  inner_block { name = "c" }\n}',
      value: [inside('a', { inner_block: [] }), inside('b', { inner_block: [inside('c')] })],
    },
    then: { body: 'list_block {\n  name = "b"\n  size = 3\n}', value: [inside('b', { size: 3, inner_block: [] })] },
    nothing: [],
  },
  set_block: {
    first: {
      body: 'set_block { name = "a" }\nset_block { name = "b" }',
      value: expect.arrayContaining([inside('a'), inside('b')]),
    },
    then: { body: 'set_block { name = "b" }', value: [inside('b')] },
    nothing: [],
  },
  map_block: {
    first: { body: 'map_block "x" { name = "a" }', value: { x: inside('a') } },
    then: { body: 'map_block "y" { name = "a" }', value: { y: inside('a') } },
    nothing: {},
  },
  group_block: {
    first: { body: 'group_block { text = "a" }', value: { text: 'a' } },
    then: { body: 'group_block { text = "b" }', value: { text: 'b' } },
    nothing: { text: null },
  },
};

function plain(first: string, value: unknown, then: string, other: unknown): Case {
  return { first: { body: `it = ${first}`, value }, then: { body: `it = ${then}`, value: other }, nothing: null };
}

/** A resource for each case, of which only the one attribute or block is set. */
function configuration(say: (found: Case) => string): string {
  const resources = Object.entries(cases).map(([name, found]) => {
    const body = say(found).replace(/^it = /, `${name} = `);
    return `resource "acceptance_thing" "${name}" {\n${body}\n}`;
  });
  return resources.join('\n');
}

async function stateOfEach(): Promise<Record<string, unknown>> {
  const { values } = await stage.terraform.showState();
  const resources = values?.root_module?.resources ?? [];
  return Object.fromEntries(resources.map(({ name, values: attributes }) => [name, attributes[name]]));
}

function expected(pick: (found: Case) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(cases).map(([name, found]) => [name, pick(found)]));
}

it('E3, E12: objects and blocks with computed values and defaults in them can be set, changed, left out and set again', async () => {
  await stage.apply(configuration(({ first }) => first.body));
  expect(await stateOfEach()).toEqual(expected(({ first }) => first.value));

  await stage.apply(configuration(({ then }) => then.body));
  expect(await stateOfEach()).toEqual(expected(({ then }) => then.value));

  await stage.apply(configuration(() => ''));
  expect(await stateOfEach()).toEqual(expected(({ nothing }) => nothing));

  await stage.apply(configuration(({ first }) => first.body));
  expect(await stateOfEach()).toEqual(expected(({ first }) => first.value));
});

it('E12: objects and blocks with computed values are gone after a destroy', async () => {
  await stage.apply(configuration(({ then }) => then.body));
  await stage.terraform.destroy();
  expect(await stateOfEach()).toEqual({});
});

it('terraform validate accepts the schema and the configuration', async () => {
  await stage.write(configuration(({ first }) => first.body));
  await expect(stage.terraform.validate()).resolves.toMatchObject({ exitCode: 0 });
});
