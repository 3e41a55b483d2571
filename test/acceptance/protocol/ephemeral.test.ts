import { access, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { useStage } from '#test/acceptance/framework/stage';

const stage = useStage();

/** The row's name, what is configured, and what is seen of the result: by default as much of it as is configured. */
const rows: readonly [name: string, attribute: string, written: string, seen: string][] = [
  ['bool', 'bool_attribute', 'true', 'true'],
  ['string', 'string_attribute', '"é, \\"quoted\\""', '"é, \\"quoted\\""'],
  ['empty string', 'string_attribute', '""', '""'],
  ['number', 'number_attribute', '0.12345678901234567890123', '0.12345678901234567890123'],
  ['int32', 'number_attribute', '-2147483648', '-2147483648'],
  ['int64', 'number_attribute', '9223372036854775807', '9223372036854775807'],
  ['float32', 'number_attribute', '1.5', '1.5'],
  ['float64', 'number_attribute', '1.7976931348623157', '1.7976931348623157'],
  ['dynamic of a primitive', 'dynamic_attribute', '"text"', '"text"'],
  ['dynamic of a collection', 'dynamic_attribute', 'tolist([true, false])', '[true,false]'],
  ['dynamic of an object', 'dynamic_attribute', '{ a = 1, b = [null] }', '{"a":1,"b":[null]}'],
  ['list', 'list_attribute', '["b", "a"]', '["b","a"]'],
  ['empty list', 'list_attribute', '[]', '[]'],
  ['set', 'set_attribute', '["b", "a", "b"]', '["a","b"]'],
  ['map', 'map_attribute', '{ __proto__ = "a", key = "b" }', '{"__proto__":"a","key":"b"}'],
  ['object', 'object_attribute', '{ object_attribute_attribute = "a" }', '{"object_attribute_attribute":"a"}'],
  ['object with dynamic', 'object_attribute_with_dynamic', '{ dynamic_attribute = 7 }', '{"dynamic_attribute":7}'],
  ['tuple', 'tuple_attribute', '["a", false]', '["a",false]'],
  ['list nested attribute', ...nestedRow('list', '[{ X = "a" }, { X = null }]', '[{"X":"a"},{"X":null}]')],
  ['set nested attribute', ...nestedRow('set', '[{ X = "b" }, { X = "a" }]', '[{"X":"a"},{"X":"b"}]')],
  ['map nested attribute', ...nestedRow('map', '{ k = { X = "a" } }', '{"k":{"X":"a"}}')],
  ['single nested attribute', ...nestedRow('single', '{ X = "a" }', '{"X":"a"}')],
  [
    'single nested attribute with dynamic',
    'single_nested_attribute_with_dynamic',
    '{ dynamic_attribute = [1, "a"] }',
    '{"dynamic_attribute":[1,"a"]}',
  ],
  ['list block', ...blockRow('list', ['{ X = "b" }', '{ X = "a" }'], '[{"X":"b"},{"X":"a"}]')],
  ['set block', ...blockRow('set', ['{ X = "b" }', '{ X = "a" }'], '[{"X":"a"},{"X":"b"}]')],
  ['single block', ...blockRow('single', ['{ X = "a" }'], '{"X":"a"}')],
  [
    'single block with dynamic',
    'single_nested_block_with_dynamic',
    '{ dynamic_attribute = true }',
    '{"dynamic_attribute":true}',
  ],
  ['map block', ...blockRow('map', ['"k" { X = "a" }'], '{"k":{"X":"a"}}')],
  ['group block', ...blockRow('group', ['{ X = "a" }'], '{"X":"a"}')],
];

function nestedRow(nesting: string, written: string, seen: string): [string, string, string] {
  const named = (text: string): string => text.replaceAll('X', `${nesting}_nested_attribute_attribute`);
  return [`${nesting}_nested_attribute`, named(written), named(seen)];
}

function blockRow(nesting: string, blocks: readonly string[], seen: string): [string, string, string] {
  const name = `${nesting}_nested_block`;
  const named = (text: string): string => text.replaceAll('X', `${name}_attribute`);
  return [name, named(blocks.join(`\n${name} `)), named(seen)];
}

function configured([, attribute, written]: (typeof rows)[number], index: number): string {
  const setting = `${attribute} ${attribute.includes('block') ? '' : '= '}${written}`.replaceAll('} ', '}\n  ');
  return `
ephemeral "acceptance_schema" "row${index}" {
  ${setting}
}
resource "acceptance_record" "row${index}" {
  data = jsonencode(ephemeral.acceptance_schema.row${index}.${attribute})
}`;
}

describe('J: every attribute of an ephemeral resource', () => {
  const seen: unknown[] = [];
  beforeAll(async () => {
    const others = `
ephemeral "acceptance_schema" "empty" {}
resource "acceptance_record" "empty" {
  data = jsonencode({ for name, value in ephemeral.acceptance_schema.empty : name => value if value != null })
}`;
    await stage.apply([...rows.map(configured), others].join('\n'));
    const read = async (name: string): Promise<unknown> =>
      (await stage.attributesOf(`acceptance_record.${name}`))['seen'];
    for (const index of rows.keys()) seen.push(await read(`row${index}`));
    seen.push(await read('empty'));
  });

  it.each(rows.map(([name, , , expected], index) => [name, index, expected] as const))(
    'J: %s comes through',
    (_name, index, expected) => {
      expect(seen[index]).toBe(expected);
    },
  );

  it('J: what is not configured is null, what is computed is there, and blocks are empty', () => {
    expect(JSON.parse(String(seen.at(-1)))).toEqual({
      greeting: 'hello',
      list_nested_block: [],
      set_nested_block: [],
      map_nested_block: {},
      group_nested_block: { group_nested_block_attribute: null },
    });
  });
});

describe('J: the life of an ephemeral resource', () => {
  const journalFile = (): string => join(stage.terraform.folder, 'journal.txt');
  const openAndClosed = 'open\nclose, told of 0 renewals\n';
  const journal = (): Promise<string> => readFile(journalFile(), 'utf8');
  beforeEach(() => rm(journalFile(), { force: true }));

  function lifecycle(journalName: string, behave = 'null'): string {
    return `
ephemeral "acceptance_lifecycle" "it" {
  journal = ${journalName}
  behave  = ${behave}
}
resource "acceptance_record" "it" {
  data = ephemeral.acceptance_lifecycle.it.token
}`;
  }

  it('J: it is opened and closed in the plan and in the apply, and its value is kept nowhere', async () => {
    await stage.write(lifecycle('"journal.txt"').replace('.token', '.journal'));
    const plan = await stage.terraform.plan();
    expect(await journal()).toBe(openAndClosed);
    await stage.terraform.apply({ plan });
    expect(await journal()).toBe(openAndClosed.repeat(2));
    expect(JSON.stringify(plan.json)).not.toContain('swordfish');
    expect(await stage.terraform.read('terraform.tfstate')).not.toContain('swordfish');
  });

  it('J: it is renewed as long as it is open, each time with what the last renewal kept', async () => {
    await stage.write(`${lifecycle('"journal.txt"', '"renew"')}
resource "terraform_data" "patient" {
  provisioner "local-exec" {
    command     = "until grep -q 'renew 4' journal.txt; do sleep 0.02; done"
    environment = { TOKEN = ephemeral.acceptance_lifecycle.it.token }
  }
}`);
    const plan = await stage.terraform.plan();
    await rm(journalFile());
    await stage.terraform.apply({ plan });
    expect(await journal()).toMatch(
      /^open\nrenew 1\nrenew 2\nrenew 3\nrenew 4\n(renew \d+\n)*close, told of 0 renewals\n$/,
    );
  });

  it('J: it is not opened while its configuration is unknown', async () => {
    const later = 'resource "terraform_data" "later" {\n  input = "journal.txt"\n}\n';
    await stage.write(later + lifecycle('terraform_data.later.output'));
    const plan = await stage.terraform.plan();
    await expect(access(journalFile())).rejects.toThrow('ENOENT');
    await stage.terraform.apply({ plan });
    expect(await journal()).toBe(openAndClosed);
    expect(await stage.attributesOf('acceptance_record.it')).toMatchObject({ data: null, seen: 'swordfish' });
  });

  it.each([
    ['that is invalid is refused where it is wrong', '"journal.txt"', '"dance"', 'Invalid behave'],
    ['that cannot be opened says why', '""', 'null', 'No journal'],
  ])('J: a configuration %s', async (_what, name, behave, summary) => {
    await stage.write(lifecycle(name, behave));
    const { exitCode, output } = await stage.terraform.run(['plan', '-no-color']);
    expect(exitCode).toBe(1);
    expect(output).toContain(`Error: ${summary}`);
    expect(output).toMatch(/with ephemeral\.acceptance_lifecycle\.it,\s+on main\.tf line/);
    await expect(access(journalFile())).rejects.toThrow('ENOENT');
  });

  it('J: a result that contradicts the configuration is a bug in the provider, and what was opened is closed', async () => {
    await stage.write(lifecycle('"journal.txt"', '"nonsense"'));
    const { exitCode, output } = await stage.terraform.run(['plan', '-no-color']);
    expect(exitCode).toBe(1);
    expect(output).toContain('This is a bug in the provider');
    expect(output).not.toContain('Provider produced invalid');
    expect(await journal()).toBe(openAndClosed);
  });
});
