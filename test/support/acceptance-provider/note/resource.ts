import * as cty from '#terraform/cty/type';
import { string } from '#terraform/framework/attribute';
import type { IdentitySchema } from '#terraform/framework/identity';
import { defineResource } from '#terraform/framework/resource';
import type { Client } from '#test/support/acceptance-provider/client';

export const attributes = {
  name: string({ presence: 'required', description: 'What it is known by.' }),
  text: string({ presence: 'optional', description: 'Kept as it is.' }),
};

export const identity: IdentitySchema = {
  attributes: { name: { type: cty.string, description: 'Its name.', presence: 'required_for_import' } },
};

/** An object that is known by its name and can be listed. */
export const note = defineResource<typeof attributes, Client>({
  schema: { description: 'A note.', attributes },
  identity,
  create: async ({ planned }) => planned,
  read: async (state) => state,
  delete: async () => {},
});
