import * as cty from '#terraform/cty/type';
import type { Nesting, Presence } from '#terraform/framework/attribute';
import { nested, number, string, value } from '#terraform/framework/attribute';
import type { BlockNesting, Schema } from '#terraform/framework/schema';
import type { Init } from '#terraform/plugin/protobuf';
import type { SchemaAttribute, SchemaNestedBlock } from './gen/tfplugin6';
import { SchemaNestedBlockNestingMode, SchemaObjectNestingMode, StringKind } from './gen/tfplugin6';
import { encodeSchema } from './schema';

const facts = { presence: 'optional', description: 'What it is.' } as const;

function attributeOf(attribute: Schema['attributes'][string]): Init<SchemaAttribute> | undefined {
  return encodeSchema({ description: '', attributes: { it: attribute } }).block?.attributes?.[0];
}

function blockOf(nesting: BlockNesting, limits: object = {}): Init<SchemaNestedBlock> | undefined {
  const it = { description: 'Inside.', attributes: { name: string(facts) }, nesting, ...limits };
  return encodeSchema({ description: '', attributes: {}, blocks: { it } }).block?.blockTypes?.[0];
}

describe('encodeSchema', () => {
  it('carries version and description, in Markdown', () => {
    const { version, block } = encodeSchema({ version: 3, description: '**It**', attributes: {} });
    expect(version).toBe(3);
    expect(block).toMatchObject({ description: '**It**', descriptionKind: StringKind.MARKDOWN, deprecated: false });
  });

  it('is of version 0 when nothing is said', () => {
    expect(encodeSchema({ description: '', attributes: {} }).version).toBe(0);
  });

  it('carries the deprecation of a block, and what to use instead', () => {
    const { block } = encodeSchema({ description: '', attributes: {}, deprecated: 'use another' });
    expect(block).toMatchObject({ deprecated: true, deprecationMessage: 'use another' });
  });

  it.each<[Presence, Pick<SchemaAttribute, 'required' | 'optional' | 'computed'>]>([
    ['required', { required: true, optional: false, computed: false }],
    ['optional', { required: false, optional: true, computed: false }],
    ['computed', { required: false, optional: false, computed: true }],
    ['optional_computed', { required: false, optional: true, computed: true }],
  ])('says that an attribute is %s', (presence, expected) => {
    expect(attributeOf(string({ ...facts, presence }))).toMatchObject(expected);
  });

  it.each([
    ['"string"', string(facts)],
    ['"number"', number(facts)],
    ['"dynamic"', value(cty.dynamic, facts)],
    ['["map",["object",{"a":"bool"}]]', value(cty.map(cty.object({ a: cty.bool })), facts)],
  ])('carries the type %s as JSON', (json, attribute) => {
    const encoded = attributeOf(attribute);
    expect(Buffer.from(encoded?.type ?? []).toString()).toBe(json);
    expect(encoded?.nestedType).toBeUndefined();
  });

  it('says what is sensitive, write-only and deprecated, and of the rest that it is not', () => {
    const marked = string({ ...facts, sensitive: true, writeOnly: true, deprecated: 'use another' });
    expect(attributeOf(marked)).toMatchObject({
      name: 'it',
      description: 'What it is.',
      descriptionKind: StringKind.MARKDOWN,
      sensitive: true,
      writeOnly: true,
      deprecated: true,
      deprecationMessage: 'use another',
    });
    expect(attributeOf(string(facts))).toMatchObject({
      sensitive: false,
      writeOnly: false,
      deprecated: false,
      deprecationMessage: '',
    });
  });

  it.each<[Nesting, keyof typeof SchemaObjectNestingMode]>([
    ['single', 'SINGLE'],
    ['list', 'LIST'],
    ['set', 'SET'],
    ['map', 'MAP'],
  ])('carries attributes nested as %s, and no type beside them', (nesting, mode) => {
    const encoded = attributeOf(nested(nesting as 'list', { name: string(facts) }, facts));
    expect(encoded?.nestedType).toMatchObject({
      nesting: SchemaObjectNestingMode[mode],
      attributes: [{ name: 'name' }],
    });
    expect(encoded).not.toHaveProperty('type');
  });

  it.each<[BlockNesting, keyof typeof SchemaNestedBlockNestingMode]>([
    ['single', 'SINGLE'],
    ['list', 'LIST'],
    ['set', 'SET'],
    ['map', 'MAP'],
    ['group', 'GROUP'],
  ])('carries blocks nested as %s', (nesting, mode) => {
    expect(blockOf(nesting)).toMatchObject({
      typeName: 'it',
      nesting: SchemaNestedBlockNestingMode[mode],
      minItems: 0,
      block: { description: 'Inside.', attributes: [{ name: 'name' }] },
    });
  });

  it.each<[string, BlockNesting, object, [number, number]]>([
    ['how many blocks there may be', 'list', { minItems: 1, maxItems: 3 }, [1, 3]],
    ['0 where there is no limit', 'set', { minItems: 2 }, [2, 0]],
    ['the same number twice for a single block, as Terraform wants it', 'single', { minItems: 1 }, [1, 1]],
  ])('says %s', (_what, nesting, limits, [minItems, maxItems]) => {
    expect(blockOf(nesting, limits)).toMatchObject({ minItems, maxItems });
  });
});
