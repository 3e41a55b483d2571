import { Organization } from '#konnect/contract/organization';
import { defineDataSource } from '#terraform/framework/data-source';
import { fromZod } from '#terraform/framework/from-zod';
import type { Session } from '#provider/session';

const computed = { presence: 'computed' } as const;

const attributes = fromZod(Organization.shape, { id: computed, name: computed });

/** Where the token leads. */
export const organization = defineDataSource<typeof attributes, Session>({
  schema: { description: "The organization that the provider's token belongs to.", attributes },

  async read(_, { client, signal }) {
    const { id, name } = await client.konnect.organization({ signal });
    return { id, name };
  },
});
