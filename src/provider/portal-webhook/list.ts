import { regions } from '#konnect/contract/region';
import { isSequence } from '#terraform/cty/value';
import { defineList } from '#terraform/framework/list';
import type { Session } from '#provider/session';
import { regionsAttribute } from '#provider/regions';
import { wholeState } from '#provider/whole-state';
import { portalWebhook } from './resource';
import type { attributes as portalWebhookAttributes } from './schema';

const attributes = { regions: regionsAttribute('Regions whose portals are looked at') };

/** The webhooks of developer portals that a destination is bound to, region by region. */
export const portalWebhookList = defineList<typeof attributes, Session, typeof portalWebhookAttributes>({
  schema: { description: 'The webhooks of developer portals, in many regions at once.', attributes },

  async *list({ regions: named }, context) {
    const { client, signal, includeResource } = context;
    const organization = await client.organization(signal);
    for (const region of regions.filter((each) => !isSequence(named) || named.includes(each))) {
      for await (const { id, name } of client.konnect.portals(region, { signal })) {
        if (!(await client.konnect.portalWebhook(region, id).get({ signal }))) continue;
        const resource = includeResource ? await wholeState(portalWebhook, `${region}/${id}`, context) : undefined;
        const identity = { portal_id: id, region, org_id: organization?.id ?? null };
        yield { displayName: name === '' ? id : name, identity, ...(resource && { resource }) };
      }
    }
  },
});
