import { randomUUID } from 'node:crypto';
import type { CtyNumber } from '#terraform/cty/number';
import type { JsonValue } from '#terraform/cty/parse-json';
import { number, string } from '#terraform/framework/attribute';
import { moveFrom } from '#terraform/framework/move';
import { useStateForUnknown } from '#terraform/framework/plan-modifier';
import { defineResource } from '#terraform/framework/resource';
import { upgradeFrom } from '#terraform/framework/upgrade';
import type { Client } from '#test/support/acceptance-provider/client';
import { meta } from '#test/support/acceptance-provider/meta';
import { moduleOf } from '#test/support/acceptance-provider/module-of';
import { plain } from '#test/support/acceptance-provider/plain';

export const attributes = {
  id: string({ presence: 'computed', description: 'Made up.', planModifiers: [useStateForUnknown()] }),
  name: string({ presence: 'required', description: 'A read does not find `gone`.' }),
  module: string({ presence: 'computed', description: 'Which module made the last change, by its provider_meta.' }),
  size: number({ presence: 'optional', description: 'Kept as it is.' }),
};

const version0 = {
  description: 'The name was a title.',
  attributes: {
    id: string({ presence: 'computed', description: 'Made up.' }),
    title: string({ presence: 'required', description: 'The name.' }),
  },
};

/** Takes over what other versions and other types left in a state. */
export const successor = defineResource<typeof attributes, Client>({
  schema: { description: 'Has a past.', attributes, version: 2 },
  create: async ({ planned: { name, size } }, context) => {
    context.private.set('created', name);
    return { id: randomUUID(), name, size, module: moduleOf(context.providerMeta(meta)) };
  },
  read: async (state) => (state.name === 'gone' ? undefined : state),
  update: async ({ prior, planned: { name, size } }, { providerMeta }) => ({
    id: prior.id,
    name,
    size,
    module: moduleOf(providerMeta(meta)),
  }),
  delete: async () => {},
  import: async (name) => ({ id: `id of ${name}`, name }),
  identity: {
    version: 1,
    attributes: {
      id: { type: { kind: 'string' }, description: 'The id.', forImport: 'required' },
      parts: {
        type: { kind: 'list', element: { kind: 'string' } },
        description: 'What stands between the dashes of the id.',
        forImport: 'optional',
        of: ({ id }) => id?.split('-') ?? null,
      },
    },
    import: async ({ id }) => ({ id: id as string, name: 'found by identity' }),
    upgrades: { 0: ({ key }) => ({ id: key as string, parts: null }) },
  },
  moves: [
    moveFrom({ type: 'acceptance_plain' }, plain.schema, ({ state: { id, text } }, context) => {
      context.private.set('moved', 'from plain');
      return { id, name: text ?? 'nameless', size: null, module: null };
    }),
    {
      from: { type: 'terraform_data', provider: 'builtin/terraform', schemaVersion: 0 },
      move: ({ state }) => ({ id: state['id'] as string, ...valueOf(state['output']), module: null }),
    },
  ],
  upgrades: {
    0: upgradeFrom(version0, ({ id, title }) => ({ id, name: title, size: null, module: null })),
    1: {
      upgrade: ({ id, name, sizes }) => ({
        id: id as string,
        name: name as string,
        module: null,
        size: (sizes as readonly CtyNumber[])[0] ?? null,
      }),
    },
  },
});

/** A dynamic value stands in a state file beside its type. */
function valueOf(output: JsonValue | undefined): { readonly name: string; readonly size: CtyNumber } {
  return (output as { readonly value: JsonValue }).value as { readonly name: string; readonly size: CtyNumber };
}
