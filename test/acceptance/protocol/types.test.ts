import { useStage } from '#test/acceptance/framework/stage';
import { type Said, type TypeRow, typeRows, written } from './type-rows';

const stage = useStage();

function special(number: number, name: string, attribute: string, first: Said, then: Said): TypeRow {
  return { number, name, attribute, first, then, nothing: 'null' };
}

const rows: readonly TypeRow[] = [
  ...typeRows,
  special(28, 'list of lists', 'list_of_lists_attribute', ['[["a"], []]', '[["a"],[]]'], ['[[null]]', '[[null]]']),
  special(29, 'empty text, and null', 'string_attribute', ['""', '""'], ['null', 'null']),
  special(29, 'empty list, and null', 'list_attribute', ['[]', '[]'], ['null', 'null']),
  special(29, 'empty set, and null', 'set_attribute', ['[]', '[]'], ['null', 'null']),
  special(29, 'empty map, and null', 'map_attribute', ['{}', '{}'], ['null', 'null']),
  special(29, 'no nested object, and null', 'list_nested_attribute', ['[]', '[]'], ['null', 'null']),
  special(
    30,
    'the key __proto__',
    'map_attribute',
    ['{ __proto__ = "a" }', '{"__proto__":"a"}'],
    ['{ constructor = "a" }', '{"constructor":"a"}'],
  ),
  special(31, 'text that is not normalized', 'string_attribute', ['"e\\u0301"', '"é"'], ['"\\u1100\\u1161"', '"가"']),
];

const steps: readonly [step: string, say: (row: TypeRow) => Said | undefined][] = [
  ['set', ({ first }) => first],
  ['changed', ({ then }) => then],
  ['removed', () => undefined],
  ['set again', ({ first }) => first],
];

/** A resource for each row, of which only the one attribute or block is set, and an output that shows it. */
function configuration(say: (row: TypeRow) => Said | undefined): string {
  const resources = rows.map((row, index) => {
    const said = say(row);
    const shown = `jsonencode(acceptance_schema.r${index}.${row.attribute})`;
    const output = `output "r${index}" {\n  value = ${shown}\n}\n`;
    return `resource "acceptance_schema" "r${index}" {\n  ${said ? written(row, said) : ''}\n}\n${output}`;
  });
  return resources.join('');
}

describe('every kind of attribute and block', () => {
  const seen = rows.map((): unknown[] => []);
  let state: string | undefined;

  it.each(steps)(
    'E12: when all of them are %s, nothing more is to be done, with and without a refresh',
    async (_step, say) => {
      if (state !== undefined) await stage.terraform.write({ 'terraform.tfstate': state });
      await stage.apply(configuration(say));
      state = await stage.terraform.read('terraform.tfstate');
      const { values } = await stage.terraform.showState();
      for (const [index, shown] of seen.entries()) shown.push(values?.outputs?.[`r${index}`]?.value);
      expect(Object.keys(values?.outputs ?? {})).toHaveLength(rows.length);
    },
  );

  it.each(rows.map((row, index) => [`B${row.number}`, row.name, row, index] as const))(
    '%s: %s is kept when it is set, changed, removed and set again',
    (_row, _name, { first, then, nothing }, index) => {
      expect(seen[index]).toEqual([first[1], then[1], nothing, first[1]]);
    },
  );
});

it.each([
  ['B32', 'a string of 1 MB', 'string_attribute', 1_000_000],
  ['B33', 'a value of 6 MB', 'dynamic_attribute', 6_000_000],
])('%s: %s is kept, and is no change', async (_row, _what, attribute, length) => {
  const width = length / 1000;
  const text = Array.from({ length: 1000 }, (_, index) => String(index).padStart(width, '0')).join('');
  const long = `join("", [for i in range(1000) : format("%0${width}d", i)])`;
  await stage.write(`resource "acceptance_schema" "it" {\n  ${attribute} = ${long}\n}\n`);
  await stage.terraform.apply();
  await stage.terraform.expectEmptyPlan();
  const { [attribute]: kept } = await stage.attributesOf('acceptance_schema.it');
  // Not toBe: a difference would print both.
  expect(JSON.stringify(kept).includes(text)).toBe(true);
});
