import { string } from '#terraform/framework/attribute';
import { useStateForUnknown } from '#terraform/framework/plan-modifier';
import { defineResource } from '#terraform/framework/resource';
import type { Client } from './client';

const attributes = {
  data: string({ presence: 'optional', description: 'What is seen once.', writeOnly: true }),
  seen: string({ presence: 'computed', description: 'The data.', planModifiers: [useStateForUnknown()] }),
};

/** Keeps what Terraform itself would not, so that a test can look at ephemeral values. */
export const record = defineResource<typeof attributes, Client>({
  schema: { description: 'Tells what it was told in confidence.', attributes },
  create: async ({ config }) => ({ data: null, seen: config.data }),
  read: async (state) => state,
  delete: async () => {},
});
