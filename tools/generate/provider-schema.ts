import { typeToJson, type Type } from '#terraform/cty/type';
import type { Attribute, Attributes } from '#terraform/framework/attribute';
import type { Parameter, ProviderFunction } from '#terraform/framework/function';
import type { BlockContent, NestedBlock, Schema } from '#terraform/framework/schema';
import type * as json from './l1/schema';

/** A provider's definitions, as far as their schemas go. */
interface Schemas {
  readonly schema: Schema;
  readonly resources: Readonly<Record<string, { readonly schema: Schema }>>;
  readonly dataSources: Readonly<Record<string, { readonly schema: Schema }>>;
  /** @default none */
  readonly ephemerals?: Readonly<Record<string, { readonly schema: Schema }>>;
  /** @default none */
  readonly functions?: Readonly<Record<string, ProviderFunction>>;
}

/** One provider in the shape of `terraform providers schema -json`, made without running Terraform. */
export function providerSchema({ schema, resources, dataSources, ...rest }: Schemas): json.ProviderSchema {
  const { ephemerals, functions } = rest;
  return {
    provider: schemaToJson(schema),
    resource_schemas: mapValues(resources, (resource) => schemaToJson(resource.schema)),
    data_source_schemas: mapValues(dataSources, (source) => schemaToJson(source.schema)),
    ...(ephemerals && {
      ephemeral_resource_schemas: mapValues(ephemerals, (ephemeral) => schemaToJson(ephemeral.schema)),
    }),
    ...(functions && { functions: mapValues(functions, functionToJson) }),
  };
}

function schemaToJson(schema: Schema): json.Schema {
  return { version: schema.version ?? 0, block: blockToJson(schema) };
}

function blockToJson(block: BlockContent): json.Block & { readonly description_kind: 'markdown' } {
  return {
    attributes: attributesToJson(block.attributes),
    ...(block.blocks && { block_types: mapValues(block.blocks, nestedBlockToJson) }),
    description: block.description,
    description_kind: 'markdown',
    ...(block.deprecated !== undefined && { deprecated: true }),
  };
}

function nestedBlockToJson(block: NestedBlock): json.BlockType {
  return {
    nesting_mode: block.nesting,
    block: blockToJson(block),
    ...(block.minItems !== undefined && { min_items: block.minItems }),
    ...(block.maxItems !== undefined && { max_items: block.maxItems }),
  };
}

function attributesToJson(attributes: Attributes): Record<string, json.Attribute> {
  return mapValues(attributes, attributeToJson);
}

function attributeToJson({ content, presence, ...facts }: Attribute): json.Attribute {
  const optional = presence === 'optional' || presence === 'optional_computed';
  const computed = presence === 'computed' || presence === 'optional_computed';
  const type =
    content.kind === 'value'
      ? { type: typeToExpression(content.type) }
      : { nested_type: { attributes: attributesToJson(content.attributes), nesting_mode: content.nesting } };
  const described = { description: facts.description, description_kind: 'markdown' };
  return {
    ...type,
    ...described,
    ...(presence === 'required' && { required: true }),
    ...(optional && { optional: true }),
    ...(computed && { computed: true }),
    ...(facts.sensitive === true && { sensitive: true }),
    ...(facts.writeOnly === true && { write_only: true }),
    ...(facts.deprecated !== undefined && { deprecated: true }),
  };
}

function functionToJson({ description, summary, returns, parameters, variadic }: ProviderFunction): json.Function {
  const positional = Object.entries(parameters).map(([name, parameter]) => parameterToJson(name, parameter));
  return {
    description,
    summary,
    return_type: typeToExpression(returns),
    ...(positional.length > 0 && { parameters: positional }),
    ...(variadic && { variadic_parameter: parameterToJson(variadic.name, variadic) }),
  };
}

function parameterToJson(name: string, { type, description, allowNull }: Parameter): json.Parameter {
  return { name, description, type: typeToExpression(type), ...(allowNull === true && { is_nullable: true }) };
}

function typeToExpression(type: Type): json.TypeExpression {
  return JSON.parse(typeToJson(type)) as json.TypeExpression;
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
