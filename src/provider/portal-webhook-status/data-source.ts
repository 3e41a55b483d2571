import { string } from '#terraform/framework/attribute';
import { defineDataSource } from '#terraform/framework/data-source';
import { portalId } from '#provider/id';
import { regionAttribute } from '#provider/region';
import type { Session } from '#provider/session';
import { knownRegion } from '#provider/session';
import { statusState } from '#provider/webhook-status/read-status';
import { statusAttributes } from '#provider/webhook-status/schema';

const attributes = {
  region: regionAttribute('Region that the portal belongs to'),
  portal_id: string({
    presence: 'required',
    validators: [portalId],
    description: 'Id of the developer portal whose webhook is looked at, a UUID.',
  }),
  ...statusAttributes,
};

/** How the deliveries of a developer portal go. */
export const portalWebhookStatus = defineDataSource<typeof attributes, Session>({
  schema: {
    description:
      "Whether the audit events of a developer portal arrive: the state of its webhook's deliveries as of the last attempt.",
    attributes,
  },

  async read({ region: named, portal_id }, { client, signal }) {
    const region = knownRegion(client, named);
    const status = await client.konnect.portalWebhook(region, portal_id).status({ signal });
    return { region, portal_id, ...statusState(status) };
  },
});
