import type { CtyNumber } from '#terraform/cty/number';
import * as cty from '#terraform/cty/type';
import { bool, nested, number, string, value } from '#terraform/framework/attribute';
import type { BlockNesting, NestedBlock } from '#terraform/framework/schema';
import type { Validator } from '#terraform/framework/validator';

const optional = { presence: 'optional', description: 'Kept as it is.' } as const;
const text = string(optional);
const anything = value(cty.dynamic, optional);

/** The largest number that fits, and whether it must be whole. */
const widths = {
  int32: { largest: 2 ** 31 - 1, whole: true },
  int64: { largest: 2 ** 63 - 1025, whole: true },
  float32: { largest: 3.4028234663852886e38, whole: false },
  float64: { largest: Number.MAX_VALUE, whole: false },
};

function fits(width: keyof typeof widths): Validator<CtyNumber> {
  const { largest, whole } = widths[width];
  const fit = (double: number): boolean => Math.abs(double) <= largest && (!whole || Number.isInteger(double));
  return {
    validate: (given) =>
      fit(given.toNumber()) ? undefined : `${given.toString()} is no ${width}: use one up to ${largest}`,
  };
}

/** An attribute of every type, by the names that HashiCorp's terraform-provider-corner gives them. */
export const schemaAttributes = {
  bool_attribute: bool(optional),
  string_attribute: text,
  number_attribute: number(optional),
  int32_attribute: number({ ...optional, validators: [fits('int32')] }),
  int64_attribute: number({ ...optional, validators: [fits('int64')] }),
  float32_attribute: number({ ...optional, validators: [fits('float32')] }),
  float64_attribute: number({ ...optional, validators: [fits('float64')] }),
  dynamic_attribute: anything,
  list_attribute: value(cty.list(cty.string), optional),
  list_of_lists_attribute: value(cty.list(cty.list(cty.string)), optional),
  set_attribute: value(cty.set(cty.string), optional),
  map_attribute: value(cty.map(cty.string), optional),
  object_attribute: value(cty.object({ object_attribute_attribute: cty.string }), optional),
  object_attribute_with_dynamic: value(cty.object({ dynamic_attribute: cty.dynamic }), optional),
  tuple_attribute: value(cty.tuple([cty.string, cty.bool]), optional),
  list_nested_attribute: nested('list', { list_nested_attribute_attribute: text }, optional),
  set_nested_attribute: nested('set', { set_nested_attribute_attribute: text }, optional),
  map_nested_attribute: nested('map', { map_nested_attribute_attribute: text }, optional),
  single_nested_attribute: nested('single', { single_nested_attribute_attribute: text }, optional),
  single_nested_attribute_with_dynamic: nested('single', { dynamic_attribute: anything }, optional),
};

function block(nesting: BlockNesting, inside: NestedBlock['attributes']): NestedBlock {
  return { nesting, description: `A ${nesting} block.`, attributes: inside };
}

/** A block of every nesting. */
export const schemaBlocks = {
  list_nested_block: block('list', { list_nested_block_attribute: text }),
  set_nested_block: block('set', { set_nested_block_attribute: text }),
  map_nested_block: block('map', { map_nested_block_attribute: text }),
  single_nested_block: block('single', { single_nested_block_attribute: text }),
  single_nested_block_with_dynamic: block('single', { dynamic_attribute: anything }),
  group_nested_block: block('group', { group_nested_block_attribute: text }),
};
