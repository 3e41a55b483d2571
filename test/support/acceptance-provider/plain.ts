import { randomUUID } from 'node:crypto';
import { string } from '#terraform/framework/attribute';
import { useStateForUnknown } from '#terraform/framework/plan-modifier';
import { defineResource } from '#terraform/framework/resource';
import type { Client } from './client';

const attributes = {
  id: string({ presence: 'computed', description: 'Made up.', planModifiers: [useStateForUnknown()] }),
  text: string({ presence: 'optional', description: 'Kept as it is.' }),
};

/** As little as a resource can be, to measure what comes on top of it. */
export const plain = defineResource<typeof attributes, Client>({
  schema: { description: 'Keeps one text.', attributes },
  create: async ({ planned }) => ({ id: randomUUID(), text: planned.text }),
  read: async (state) => state,
  update: async ({ prior, planned }) => ({ id: prior.id, text: planned.text }),
  delete: async () => {},
});
