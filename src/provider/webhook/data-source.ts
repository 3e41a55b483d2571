import { InlineWebhook } from '#konnect/contract/inline-webhook';
import { Webhook } from '#konnect/contract/webhook';
import { defineDataSource } from '#terraform/framework/data-source';
import { fromZod, omit } from '#terraform/framework/from-zod';
import { regionAttribute } from '#provider/region';
import type { Session } from '#provider/session';
import { knownRegion } from '#provider/session';
import { lookUpEither } from './target';

const ofItsOwn = 'Null where a destination is bound, or nothing.';

const attributes = {
  region: regionAttribute('Region whose webhook is wanted'),
  ...fromZod(Webhook.shape, {
    audit_log_destination_id: {
      presence: 'computed',
      description: 'Id of the destination that the region delivers to. Null when none is bound.',
    },
    enabled: {
      presence: 'computed',
      description: 'Whether Konnect delivers the audit events of the region to the destination or the endpoint.',
    },
  }),
  ...fromZod(InlineWebhook.shape, {
    endpoint: {
      presence: 'computed',
      description: `HTTPS URL that the region delivers to without a destination, as version 2 of the API has it. ${ofItsOwn}`,
    },
    log_format: {
      presence: 'computed',
      description: `How Konnect writes each record for that endpoint: \`cef\`, \`json\` or \`cps\`. ${ofItsOwn}`,
    },
    skip_ssl_verification: {
      presence: 'computed',
      description: `Whether Konnect delivers without checking the TLS certificate of that endpoint. ${ofItsOwn}`,
    },
    enabled: omit('stands above, as both kinds have it'),
    updated_at: omit('changes with every write'),
  }),
};

const none = {
  ...{ audit_log_destination_id: null, enabled: false },
  ...{ endpoint: null, log_format: null, skip_ssl_verification: null },
};

/** The webhook of a region as it is, whoever configured it. */
export const foundWebhook = defineDataSource<typeof attributes, Session>({
  schema: {
    description:
      "The organization's webhook of one region as it is configured, whoever configured it. Whether its deliveries arrive is what `konnectaudit_webhook_status` tells.",
    attributes,
  },

  async read(config, context) {
    const region = knownRegion(context.client, config.region);
    return { region, ...((await lookUpEither(region, context)) ?? none) };
  },
});
