import { regions } from '#konnect/contract/region';
import { isSequence } from '#terraform/cty/value';
import { defineList } from '#terraform/framework/list';
import { regionsAttribute } from '#provider/regions';
import type { Session } from '#provider/session';
import { wholeState } from '#provider/whole-state';
import { webhook } from './resource';
import type { attributes as webhookAttributes } from './schema';
import { isDeleted, lookUpEither } from './target';

const attributes = { regions: regionsAttribute('Regions to look into') };

/** The webhooks of the organization, region by region, whether or not a destination is bound to them. */
export const webhookList = defineList<typeof attributes, Session, typeof webhookAttributes>({
  schema: { description: 'The webhooks of the organization, in many regions at once.', attributes },

  async *list({ regions: named }, context) {
    const { client, signal, includeResource } = context;
    const organization = await client.organization(signal);
    for (const region of regions.filter((each) => !isSequence(named) || named.includes(each))) {
      const found = await lookUpEither(region, context);
      if (!found || isDeleted(found)) continue;
      const resource = includeResource ? await wholeState(webhook, region, context) : undefined;
      const identity = { region, org_id: organization?.id ?? null };
      yield { displayName: region, identity, ...(resource && { resource }) };
    }
  },
});
