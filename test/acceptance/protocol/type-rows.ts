/** What is configured, and what Terraform's `jsonencode` makes of it then. */
export type Said = readonly [written: string, seen: string];

/** One of the rows that every group about types has, on an attribute or block of an `acceptance_schema`. */
export interface TypeRow {
  /** Its number in the group. */
  readonly number: number;
  readonly name: string;
  readonly attribute: string;
  readonly first: Said;
  readonly then: Said;
  /** What is seen when nothing is configured. */
  readonly nothing: string;
}

export const typeRows: readonly TypeRow[] = [
  row(1, 'bool', 'bool_attribute', ['true', 'true'], ['false', 'false']),
  row(2, 'string', 'string_attribute', ['"é, \\"quoted\\""', '"é, \\"quoted\\""'], ['""', '""']),
  row(3, 'number', 'number_attribute', same('0.12345678901234567890123'), same('0')),
  row(4, 'int32', 'int32_attribute', same('2147483647'), same('-2147483647')),
  row(5, 'int64', 'int64_attribute', same('9223372036854774783'), same('-9007199254740993')),
  row(6, 'float32', 'float32_attribute', same('1.5'), [
    '3.4028234663852886e38',
    '340282346638528860000000000000000000000',
  ]),
  row(7, 'float64', 'float64_attribute', same('1.7976931348623157'), same('0.1')),
  row(8, 'dynamic: a primitive', 'dynamic_attribute', ['"text"', '"text"'], ['7', '7']),
  row(
    9,
    'dynamic: a collection',
    'dynamic_attribute',
    ['tolist([true, false])', '[true,false]'],
    ['toset(["a"])', '["a"]'],
  ),
  row(10, 'dynamic: an object', 'dynamic_attribute', ['{ a = 1, b = [null] }', '{"a":1,"b":[null]}'], ['{}', '{}']),
  row(11, 'list', 'list_attribute', ['["b", "a"]', '["b","a"]'], ['[]', '[]']),
  row(12, 'set', 'set_attribute', ['["b", "a", "b"]', '["a","b"]'], ['["c"]', '["c"]']),
  row(13, 'map', 'map_attribute', ['{ b = "x", a = null }', '{"a":null,"b":"x"}'], ['{}', '{}']),
  row(14, 'object', 'object_attribute', ...inObject('object_attribute_attribute')),
  row(15, 'object with dynamic', 'object_attribute_with_dynamic', ...inObject('dynamic_attribute')),
  nested(16, 'list', ['[{ X = "a" }, { X = null }]', '[{"X":"a"},{"X":null}]'], ['[]', '[]']),
  nested(17, 'set', ['[{ X = "b" }, { X = "a" }]', '[{"X":"a"},{"X":"b"}]'], ['[{ X = "b" }]', '[{"X":"b"}]']),
  nested(18, 'map', ['{ k = { X = "a" } }', '{"k":{"X":"a"}}'], ['{ l = { X = "b" } }', '{"l":{"X":"b"}}']),
  nested(19, 'single', ['{ X = "a" }', '{"X":"a"}'], ['{ X = null }', '{"X":null}']),
  row(
    20,
    'single nested attribute with dynamic',
    'single_nested_attribute_with_dynamic',
    ...inObject('dynamic_attribute'),
  ),
  block(21, 'list', ['{ X = "b" }', '{ X = "a" }'], '[{"X":"b"},{"X":"a"}]', ['{ X = "a" }'], '[{"X":"a"}]', '[]'),
  block(22, 'set', ['{ X = "b" }', '{ X = "a" }'], '[{"X":"a"},{"X":"b"}]', ['{ X = "c" }'], '[{"X":"c"}]', '[]'),
  block(23, 'single', ['{ X = "a" }'], '{"X":"a"}', ['{ X = "b" }'], '{"X":"b"}', 'null'),
  row(24, 'single block with dynamic', 'single_nested_block_with_dynamic', ...inObject('dynamic_attribute')),
  block(25, 'map', ['"k" { X = "a" }'], '{"k":{"X":"a"}}', ['"l" { X = "a" }'], '{"l":{"X":"a"}}', '{}'),
  block(26, 'group', ['{ X = "a" }'], '{"X":"a"}', ['{ X = "b" }'], '{"X":"b"}', '{"X":null}'),
  row(27, 'tuple', 'tuple_attribute', ['["a", false]', '["a",false]'], ['[null, true]', '[null,true]']),
];

/** The attribute or block as it stands in a configuration. */
export function written({ attribute }: Pick<TypeRow, 'attribute'>, [text]: Said): string {
  return attribute.includes('block') ? `${attribute} ${text}` : `${attribute} = ${text}`;
}

function row(number: number, name: string, attribute: string, first: Said, then: Said, nothing = 'null'): TypeRow {
  return { number, name, attribute, first, then, nothing };
}

function same(text: string): Said {
  return [text, text];
}

function inObject(name: string): [Said, Said] {
  return [
    [`{ ${name} = "a" }`, `{"${name}":"a"}`],
    [`{ ${name} = "b" }`, `{"${name}":"b"}`],
  ];
}

/** `X` stands for the name of the attribute inside. */
function nested(number: number, nesting: string, first: Said, then: Said): TypeRow {
  const attribute = `${nesting}_nested_attribute`;
  return named(row(number, `${nesting} nested attribute`, attribute, first, then));
}

function block(
  number: number,
  nesting: string,
  firstBlocks: readonly string[],
  firstSeen: string,
  thenBlocks: readonly string[],
  thenSeen: string,
  nothing: string,
): TypeRow {
  const attribute = `${nesting}_nested_block`;
  const said = (blocks: readonly string[], seen: string): Said => [blocks.join(`\n  ${attribute} `), seen];
  const [first, then] = [said(firstBlocks, firstSeen), said(thenBlocks, thenSeen)];
  return named(row(number, `${nesting} block`, attribute, first, then, nothing));
}

function named(given: TypeRow): TypeRow {
  const name = (text: string): string => text.replaceAll('X', `${given.attribute}_attribute`);
  const both = ([text, seen]: Said): Said => [name(text), name(seen)];
  return { ...given, first: both(given.first), then: both(given.then), nothing: name(given.nothing) };
}
