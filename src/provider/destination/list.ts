import { string } from '#terraform/framework/attribute';
import { defineList } from '#terraform/framework/list';
import type { Session } from '#provider/session';
import { wholeState } from '#provider/whole-state';
import { destination } from './resource';
import type { attributes as destinationAttributes } from './schema';

const attributes = {
  name: string({ presence: 'optional', description: 'Only destinations of exactly this name. All when not set.' }),
};

/** The destinations of the organization, whoever made them. */
export const destinationList = defineList<typeof attributes, Session, typeof destinationAttributes>({
  schema: { description: 'The destinations of the organization, whoever made them.', attributes },

  async *list({ name }, context) {
    const { client, signal, includeResource } = context;
    for await (const { id, name: found } of client.konnect.destinations.list({
      ...(name !== null && { name }),
      signal,
    })) {
      if (name !== null && found !== name) continue;
      const resource = includeResource ? await wholeState(destination, id, context) : undefined;
      yield { displayName: found, identity: { id }, ...(resource && { resource }) };
    }
  },
});
