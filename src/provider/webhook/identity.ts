import { string } from '#terraform/cty/type';
import type { Identity } from '#terraform/framework/identity';
import type { Session } from '#provider/session';
import { startOf } from './import';
import type { attributes } from './schema';

/** An organization has one webhook in a region. */
export const webhookIdentity: Identity<typeof attributes, Session> = {
  attributes: {
    region: { type: string, description: 'Region whose events are delivered.', forImport: 'required' },
    org_id: {
      type: string,
      description: "Id of the organization. The token's when not set.",
      forImport: 'optional',
    },
  },
  import: ({ region, org_id }, context) => startOf(region as string, org_id as string | null, context),
};
