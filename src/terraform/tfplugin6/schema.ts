import { typeToJson } from '#terraform/cty/type';
import type { Attribute, Nesting } from '#terraform/framework/attribute';
import type { BlockContent, BlockNesting, NestedBlock, Schema } from '#terraform/framework/schema';
import type { Init } from '#terraform/plugin/protobuf';
import type {
  Schema as WireSchema,
  SchemaAttribute,
  SchemaBlock,
  SchemaNestedBlock,
  SchemaObject,
} from './gen/tfplugin6';
import {
  SchemaNestedBlockNestingMode as BlockMode,
  SchemaObjectNestingMode as ObjectMode,
  StringKind,
} from './gen/tfplugin6';

const OBJECT_MODE: Readonly<Record<Nesting, ObjectMode>> = {
  single: ObjectMode.SINGLE,
  list: ObjectMode.LIST,
  set: ObjectMode.SET,
  map: ObjectMode.MAP,
};
const BLOCK_MODE: Readonly<Record<BlockNesting, BlockMode>> = {
  single: BlockMode.SINGLE,
  list: BlockMode.LIST,
  set: BlockMode.SET,
  map: BlockMode.MAP,
  group: BlockMode.GROUP,
};

/** A schema as the protocol carries it. */
export function encodeSchema(schema: Schema): Init<WireSchema> {
  return { version: schema.version ?? 0, block: encodeBlock(schema) };
}

function encodeBlock(block: BlockContent): Init<SchemaBlock> {
  return {
    attributes: Object.entries(block.attributes).map(([name, attribute]) => encodeAttribute(name, attribute)),
    blockTypes: Object.entries(block.blocks ?? {}).map(([name, nested]) => encodeNestedBlock(name, nested)),
    description: block.description,
    descriptionKind: StringKind.MARKDOWN,
    deprecated: block.deprecated !== undefined,
    deprecationMessage: block.deprecated ?? '',
  };
}

function encodeNestedBlock(name: string, block: NestedBlock): Init<SchemaNestedBlock> {
  const single = block.nesting === 'single';
  return {
    typeName: name,
    block: encodeBlock(block),
    nesting: BLOCK_MODE[block.nesting],
    minItems: block.minItems ?? 0,
    maxItems: block.maxItems ?? (single ? (block.minItems ?? 0) : 0),
  };
}

function encodeAttribute(name: string, attribute: Attribute): Init<SchemaAttribute> {
  const { content, presence } = attribute;
  return {
    name,
    ...(content.kind === 'nested'
      ? { nestedType: encodeNested(content.nesting, content.attributes) }
      : { type: Buffer.from(typeToJson(content.type)) }),
    description: attribute.description,
    descriptionKind: StringKind.MARKDOWN,
    required: presence === 'required',
    optional: presence === 'optional' || presence === 'optional_computed',
    computed: presence === 'computed' || presence === 'optional_computed',
    sensitive: attribute.sensitive ?? false,
    writeOnly: attribute.writeOnly ?? false,
    deprecated: attribute.deprecated !== undefined,
    deprecationMessage: attribute.deprecated ?? '',
  };
}

function encodeNested(nesting: Nesting, attributes: Readonly<Record<string, Attribute>>): Init<SchemaObject> {
  return {
    attributes: Object.entries(attributes).map(([name, attribute]) => encodeAttribute(name, attribute)),
    nesting: OBJECT_MODE[nesting],
  };
}
