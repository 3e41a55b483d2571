import * as cty from '#terraform/cty/type';
import { bool, nested, number, string, value } from '#terraform/framework/attribute';
import { defineEphemeral } from '#terraform/framework/ephemeral';
import type { BlockNesting, NestedBlock } from '#terraform/framework/schema';
import type { Client } from './client';

const optional = { presence: 'optional', description: 'Answered as it is.' } as const;
const text = string(optional);
const anything = value(cty.dynamic, optional);

const attributes = {
  bool_attribute: bool(optional),
  string_attribute: text,
  number_attribute: number(optional),
  dynamic_attribute: anything,
  list_attribute: value(cty.list(cty.string), optional),
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
  greeting: string({ presence: 'computed', description: "The provider's greeting." }),
};

function block(nesting: BlockNesting, inside: NestedBlock['attributes']): NestedBlock {
  return { nesting, description: `A ${nesting} block.`, attributes: inside };
}

/** Answers what it is told, to see that every kind of value comes through. */
export const schemaEphemeral = defineEphemeral<typeof attributes, Client>({
  schema: {
    description: 'Has an attribute of every type and a block of every nesting.',
    attributes,
    blocks: {
      list_nested_block: block('list', { list_nested_block_attribute: text }),
      set_nested_block: block('set', { set_nested_block_attribute: text }),
      map_nested_block: block('map', { map_nested_block_attribute: text }),
      single_nested_block: block('single', { single_nested_block_attribute: text }),
      single_nested_block_with_dynamic: block('single', { dynamic_attribute: anything }),
      group_nested_block: block('group', { group_nested_block_attribute: text }),
    },
  },
  open: async (config, { client }) => ({ result: { ...config, greeting: client.greeting } }),
});
