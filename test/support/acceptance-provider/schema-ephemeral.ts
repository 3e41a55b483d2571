import { string } from '#terraform/framework/attribute';
import { defineEphemeral } from '#terraform/framework/ephemeral';
import type { Client } from './client';
import { schemaAttributes, schemaBlocks } from './schema-content';

const attributes = {
  ...schemaAttributes,
  greeting: string({ presence: 'computed', description: "The provider's greeting." }),
};

/** Answers what it is told, to see that every kind of value comes through. */
export const schemaEphemeral = defineEphemeral<typeof attributes, Client>({
  schema: { description: 'Answers what it is told.', attributes, blocks: schemaBlocks },
  open: async (config, { client }) => ({ result: { ...config, greeting: client.greeting } }),
});
