import { string } from '#terraform/cty/type';
import type { Identity } from '#terraform/framework/identity';
import type { Session } from '#provider/session';
import { startOf } from './import';
import type { attributes } from './schema';

/** A developer portal has one webhook. */
export const portalWebhookIdentity: Identity<typeof attributes, Session> = {
  attributes: {
    portal_id: { type: string, description: 'Id of the portal, a UUID.', forImport: 'required' },
    region: { type: string, description: "Region of the portal. The provider's when not set.", forImport: 'optional' },
    org_id: {
      type: string,
      description: "Id of the organization. The token's when not set.",
      forImport: 'optional',
    },
  },
  import: ({ portal_id, region, org_id }, context) =>
    startOf(
      {
        portalId: portal_id as string,
        region: region as string | null,
        organization: org_id as string | null,
      },
      context,
    ),
};
