import { defineEphemeral } from '#terraform/framework/ephemeral';
import type { Session } from '#provider/session';
import { readStatus } from './read-status';
import type { attributes } from './schema';
import { schema } from './schema';

/** A look that leaves nothing behind: it is made anew in every plan and every apply. */
export const webhookProbe = defineEphemeral<typeof attributes, Session>({
  schema: {
    ...schema,
    description: `${schema.description} As an ephemeral resource it is asked for in every plan and in every apply, and is kept in neither plan nor state.`,
  },
  open: async (config, context) => ({ result: await readStatus(config, context) }),
});
