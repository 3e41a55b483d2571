import { Webhook } from '#konnect/contract/webhook';
import { defineDataSource } from '#terraform/framework/data-source';
import { fromZod } from '#terraform/framework/from-zod';
import { regionAttribute } from '#provider/region';
import type { Session } from '#provider/session';
import { knownRegion } from '#provider/session';

const attributes = {
  region: regionAttribute('Region whose webhook is wanted'),
  ...fromZod(Webhook.shape, {
    audit_log_destination_id: {
      presence: 'computed',
      description: 'Id of the destination that the region delivers to. Null when none is bound.',
    },
    enabled: { presence: 'computed' },
  }),
};

/** The webhook of a region as it is, whoever configured it. */
export const foundWebhook = defineDataSource<typeof attributes, Session>({
  schema: {
    description:
      "The organization's webhook of one region as it is configured, whoever configured it. Whether its deliveries arrive is what `konnectaudit_webhook_status` tells.",
    attributes,
  },

  async read(config, { client, signal }) {
    const region = knownRegion(client, config.region);
    const webhook = await client.konnect.webhook(region).get({ signal });
    return {
      region,
      audit_log_destination_id: webhook?.audit_log_destination_id ?? null,
      enabled: webhook?.enabled ?? false,
    };
  },
});
