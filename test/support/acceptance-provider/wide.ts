import * as cty from '#terraform/cty/type';
import { type Attributes, nested, string, value } from '#terraform/framework/attribute';
import { defineResource, type Resource } from '#terraform/framework/resource';
import type { Client } from './client';

const optional = { presence: 'optional', description: 'One of many attributes, described at some length.' } as const;

function wideAttributes(): Attributes {
  const names = Array.from({ length: 30 }, (_, index) => `attribute_${index}`);
  const plain = Object.fromEntries(names.map((name) => [name, string(optional)]));
  return { ...plain, tags: value(cty.map(cty.string), optional), inside: nested('list', plain, optional) };
}

/** As many types as ACCEPTANCE_TYPES says, each with attributes of its own. */
export function wideTypes(env: NodeJS.ProcessEnv): Readonly<Record<string, Resource<Attributes, Client>>> {
  const count = Number(env['ACCEPTANCE_TYPES'] ?? 0);
  const type = (): Resource<Attributes, Client> =>
    defineResource({
      schema: { description: 'One of many types.', attributes: wideAttributes() },
      create: async ({ planned }) => planned,
      read: async (state) => state,
      delete: async () => {},
    });
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`acceptance_type_${index}`, type()]));
}
