import { number, string } from '#terraform/framework/attribute';
import type { Schema } from '#terraform/framework/schema';

const attributes = {
  module_name: string({ presence: 'optional', description: 'Who asks.' }),
  level: number({ presence: 'optional', description: 'Any number.' }),
};

/** What a module may say in its provider_meta block. */
export const meta: Schema<typeof attributes> = { description: 'Who asks.', attributes };
