import { access, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { useStage } from '#test/acceptance/framework/stage';
import { type TypeRow, typeRows, written } from './type-rows';

const stage = useStage();

function configured(row: TypeRow, index: number): string {
  return `
ephemeral "acceptance_schema" "row${index}" {
  ${written(row, row.first)}
}
resource "acceptance_record" "row${index}" {
  data = jsonencode(ephemeral.acceptance_schema.row${index}.${row.attribute})
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
    await stage.apply([...typeRows.map(configured), others].join('\n'));
    const read = async (name: string): Promise<unknown> =>
      (await stage.attributesOf(`acceptance_record.${name}`))['seen'];
    for (const index of typeRows.keys()) seen.push(await read(`row${index}`));
    seen.push(await read('empty'));
  });

  it.each(typeRows.map((row, index) => [`J${row.number}`, row.name, index, row.first[1]] as const))(
    '%s: %s comes through',
    (_row, _name, index, expected) => {
      expect(seen[index]).toBe(expected);
    },
  );

  it('J1, J21, J22, J23, J25, J26: what is not configured is null, what is computed is there, and blocks are empty', () => {
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

  it('J28, J30: it is opened and closed in the plan and in the apply, and its value is kept nowhere', async () => {
    await stage.write(lifecycle('"journal.txt"').replace('.token', '.journal'));
    const plan = await stage.terraform.plan();
    expect(await journal()).toBe(openAndClosed);
    await stage.terraform.apply({ plan });
    expect(await journal()).toBe(openAndClosed.repeat(2));
    expect(JSON.stringify(plan.json)).not.toContain('swordfish');
    expect(await stage.terraform.read('terraform.tfstate')).not.toContain('swordfish');
  });

  it('J28: it is renewed as long as it is open, each time with what the last renewal kept', async () => {
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

  it('J29: it is not opened while its configuration is unknown', async () => {
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
  ])('J31: a configuration %s', async (_what, name, behave, summary) => {
    await stage.write(lifecycle(name, behave));
    const { exitCode, output } = await stage.terraform.run(['plan', '-no-color']);
    expect(exitCode).toBe(1);
    expect(output).toContain(`Error: ${summary}`);
    expect(output).toMatch(/with ephemeral\.acceptance_lifecycle\.it,\s+on main\.tf line/);
    await expect(access(journalFile())).rejects.toThrow('ENOENT');
  });

  it('J32: a result that contradicts the configuration is a bug in the provider, and what was opened is closed', async () => {
    await stage.write(lifecycle('"journal.txt"', '"nonsense"'));
    const { exitCode, output } = await stage.terraform.run(['plan', '-no-color']);
    expect(exitCode).toBe(1);
    expect(output).toContain('This is a bug in the provider');
    expect(output).not.toContain('Provider produced invalid');
    expect(await journal()).toBe(openAndClosed);
  });
});
