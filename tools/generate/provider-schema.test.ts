import { list, string } from '#terraform/cty/type';
import * as attribute from '#terraform/framework/attribute';
import type { Schema } from '#terraform/framework/schema';
import { providerSchema } from './provider-schema';

const block = (schema: Partial<Schema>): object => {
  const thing: Schema = { description: 'A thing.', attributes: {}, ...schema };
  return providerSchema({ schema: thing, resources: {}, dataSources: {} });
};

it('tells of each type under its name', () => {
  const thing = { schema: { description: 'A thing.', attributes: {}, version: 2 } };
  const described = { version: 2, block: { description: 'A thing.', description_kind: 'markdown', attributes: {} } };
  const schema = { description: 'A provider.', attributes: {} };
  expect(providerSchema({ schema, resources: { x_a: thing }, dataSources: { x_b: thing } })).toEqual({
    provider: { version: 0, block: { description: 'A provider.', description_kind: 'markdown', attributes: {} } },
    resource_schemas: { x_a: described },
    data_source_schemas: { x_b: described },
  });
});

it.each([
  ['required', { required: true }],
  ['optional', { optional: true }],
  ['computed', { computed: true }],
  ['optional_computed', { optional: true, computed: true }],
] as const)('says of a presence of %s only what holds', (presence, flags) => {
  const name = attribute.string({ presence, description: 'A name.' });
  const described = { type: 'string', description: 'A name.', description_kind: 'markdown', ...flags };
  expect(block({ attributes: { name } })).toHaveProperty('provider.block.attributes.name', described);
});

it('says what is sensitive, write-only and deprecated', () => {
  const facts = { presence: 'optional', description: 'A key.', sensitive: true, writeOnly: true } as const;
  const key = attribute.string({ ...facts, deprecated: 'Use another.' });
  expect(block({ attributes: { key } })).toMatchObject({
    provider: { block: { attributes: { key: { sensitive: true, write_only: true, deprecated: true } } } },
  });
});

it('describes types, nested attributes and blocks', () => {
  const names = attribute.value(list(string), { presence: 'optional', description: 'Names.' });
  const rules = attribute.nested('set', { names }, { presence: 'required', description: 'Rules.' });
  const blocks = {
    step: { nesting: 'list', minItems: 1, maxItems: 3, description: 'A step.', attributes: {} },
  } as const;
  expect(block({ attributes: { rules }, blocks })).toMatchObject({
    provider: {
      block: {
        attributes: {
          rules: {
            nested_type: { nesting_mode: 'set', attributes: { names: { type: ['list', 'string'], optional: true } } },
            required: true,
          },
        },
        block_types: { step: { nesting_mode: 'list', min_items: 1, max_items: 3, block: { description: 'A step.' } } },
      },
    },
  });
});
