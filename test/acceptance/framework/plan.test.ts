import type { PlanJson, ResourceChange } from '#terraform/testing/terraform-json';
import { useStage } from './stage';

const stage = useStage();

function changeOf({ resource_changes: changes = [] }: PlanJson, name = 'it'): ResourceChange['change'] {
  const found = changes.find(({ address }) => address === `acceptance_thing.${name}`);
  if (!found) throw new Error(`Cannot find acceptance_thing.${name} in the plan`);
  return found.change;
}

async function planned(configuration: string): Promise<ResourceChange['change']> {
  await stage.write(configuration);
  return changeOf((await stage.terraform.plan()).json);
}

const it_ = (body: string): string => `resource "acceptance_thing" "it" {\n${body}\n}\n`;
const other = 'resource "acceptance_thing" "other" {}\n';

const id = 'acceptance_thing.other.id';

/** By attribute: an expression of another resource, and where its value is unknown. */
const unknowns: Readonly<Record<string, readonly [expression: string, unknown: unknown]>> = {
  text: [id, true],
  tags: [`["x", ${id}]`, expect.arrayContaining([true])],
  texts: [`["x", ${id}]`, [false, true]],
  sizes: [`{ x = length(${id}) }`, { x: true }],
  anything: [`["x", { y = ${id} }]`, [false, { y: true }]],
  one: [`{ name = ${id} }`, { name: true, id: true }],
  many: [`[for name in split(",", ${id}) : { name = name }]`, true],
  named: [`{ x = { name = ${id} } }`, { x: { name: true, id: true } }],
  some: [`[{ name = ${id} }]`, [{ name: true, id: true }]],
};

describe('a value that another resource will give', () => {
  it('D1, D4: is planned as unknown wherever it stands, and is there after the apply', async () => {
    const resources = Object.entries(unknowns).map(
      ([attribute, [expression]]) => `resource "acceptance_thing" "${attribute}" {\n${attribute} = ${expression}\n}\n`,
    );
    const configuration = [other, ...resources].join('');
    await stage.write(configuration);
    const { json } = await stage.terraform.plan();
    for (const [attribute, [, unknown]] of Object.entries(unknowns)) {
      expect(changeOf(json, attribute).after_unknown).toMatchObject({ [attribute]: unknown });
    }
    await stage.apply(configuration);
  });

  it('D3: may decide how many blocks there are', async () => {
    const block =
      'dynamic "list_block" {\n for_each = split(",", acceptance_thing.other.id)\n content { name = list_block.value }\n}';
    await stage.apply(`${other}${it_(block)}`);
    const made = await stage.attributesOf('acceptance_thing.other');
    expect(await stage.attributesOf('acceptance_thing.it')).toMatchObject({ list_block: [{ name: made['id'] }] });
  });

  it('D2: keeps what is known of it: its start is known while planning', async () => {
    const output = 'output "known" {\n  value = startswith(acceptance_thing.it.text, "pre-")\n}\n';
    await stage.write(`${other}${it_('text = "pre-${acceptance_thing.other.id}"')}${output}`);
    const { json } = await stage.terraform.plan();
    expect(json.output_changes?.['known']?.after).toBe(true);
  });
});

describe('a computed value', () => {
  it('E1: is unknown while the resource is created', async () => {
    const { after_unknown: afterUnknown } = await planned(it_(''));
    expect(afterUnknown).toMatchObject({ id: true, revision: true, made: true });
  });

  it('E1: stays what it is when its plan modifier says so, and is unknown after any change when not', async () => {
    await stage.apply(it_('one = { name = "a" }'));
    const change = await planned(it_('one = { name = "b" }'));
    expect(change.actions).toEqual(['update']);
    expect(change.after_unknown).toMatchObject({ revision: true });
    const before = change.before as { id: string; made: object; one: object };
    expect(change.after).toMatchObject({ id: before.id, made: before.made, one: { ...before.one, name: 'b' } });
  });
});

describe('a default', () => {
  it('E2: is planned, and not only found after the apply', async () => {
    const { after } = await planned(it_('many = [{ name = "a" }]'));
    expect(after).toMatchObject({ format: 'cef', many: [{ port: '443' }] });
  });

  it('E2: is planned again when the configuration no longer says anything', async () => {
    await stage.apply(it_('format = "json"'));
    const { before, after } = await planned(it_(''));
    expect([before, after]).toMatchObject([{ format: 'json' }, { format: 'cef' }]);
  });

  it('E3: does not make two elements of a set out of equal ones', async () => {
    await stage.apply(it_('some = [{ name = "a" }, { name = "b", port = "443" }, { name = "b", port = "80" }]'));
    expect(await stage.attributesOf('acceptance_thing.it')).toMatchObject({
      some: expect.arrayContaining([
        expect.objectContaining({ name: 'a', port: '443' }),
        expect.objectContaining({ name: 'b', port: '443' }),
        expect.objectContaining({ name: 'b', port: '80' }),
      ]),
    });
  });
});

describe('a resource', () => {
  it('E4: is replaced when an attribute that requires it changes', async () => {
    await stage.apply(it_('place = "here"'));
    const before = await stage.attributesOf('acceptance_thing.it');
    const change = await planned(it_('place = "there"'));
    expect(change).toMatchObject({ actions: ['delete', 'create'], replace_paths: [['place']] });
    expect(change.after_unknown).toMatchObject({ id: true });
    await stage.apply(it_('place = "there"'));
    expect((await stage.attributesOf('acceptance_thing.it'))['id']).not.toBe(before['id']);
  });

  it('E10: is created before it is destroyed when the configuration says so', async () => {
    const lifecycle = 'lifecycle { create_before_destroy = true }';
    await stage.apply(it_(`place = "here"\n${lifecycle}`));
    await stage.apply(it_(`place = "there"\n${lifecycle}`));
    expect(await stage.attributesOf('acceptance_thing.it')).toMatchObject({ place: 'there' });
  });

  it('E9: does not change for a change that is to be ignored', async () => {
    const lifecycle = 'lifecycle { ignore_changes = [text, many] }';
    await stage.apply(it_(`text = "a"\nmany = [{ name = "a" }]\n${lifecycle}`));
    await stage.apply(it_(`text = "b"\nmany = []\n${lifecycle}`));
    expect(await stage.attributesOf('acceptance_thing.it')).toMatchObject({ text: 'a', many: [{ name: 'a' }] });
  });
});

describe('terraform validate', () => {
  it('says what is wrong with a value, and where', async () => {
    await stage.write(it_('format = "xml"'));
    const { exitCode, output } = await stage.terraform.run(['validate', '-no-color']);
    expect(exitCode).toBe(1);
    expect(output).toContain('Invalid format');
    expect(output).toContain('on main.tf line 2, in resource "acceptance_thing" "it"');
    expect(output).toContain('"xml" is none of "cef", "json": use one of them');
  });
});
