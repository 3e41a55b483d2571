import { randomUUID } from 'node:crypto';
import { string } from '#terraform/framework/attribute';
import { useStateForUnknown } from '#terraform/framework/plan-modifier';
import { defineResource } from '#terraform/framework/resource';
import type { Client } from './client';
import { schemaAttributes, schemaBlocks } from './schema-content';

const attributes = {
  ...schemaAttributes,
  id: string({ presence: 'computed', description: 'Made up.', planModifiers: [useStateForUnknown()] }),
};

/** Keeps what it is told, to see that every kind of value comes through plan, apply and refresh. */
export const schemaResource = defineResource<typeof attributes, Client>({
  schema: { description: 'Keeps what it is told.', attributes, blocks: schemaBlocks },
  create: async ({ planned }) => ({ ...planned, id: randomUUID() }),
  read: async (state) => state,
  update: async ({ prior, planned }) => ({ ...planned, id: prior.id }),
  delete: async () => {},
});
