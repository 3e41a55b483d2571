import type { BoundWebhooks } from '#konnect/client/bound-webhook';
import type { ChangeContext, ConfiguredContext } from '#terraform/framework/context';
import type { Planned, State } from '#terraform/framework/model';
import { defineResource } from '#terraform/framework/resource';
import { policyOf } from '#provider/delivery/attributes';
import { firstWrite } from '#provider/delivery/first-write';
import { settledStatus } from '#provider/delivery/health';
import { remove } from '#provider/delivery/removal';
import { isConfirmed, refuseToGoOn, resume } from '#provider/delivery/resume';
import { refuseTakeover } from '#provider/delivery/takeover';
import { organizationOf } from '#provider/organization';
import { regionOf } from '#provider/region-of';
import type { Session } from '#provider/session';
import { knownRegion } from '#provider/session';
import { portalWebhookIdentity } from './identity';
import { importPortalWebhook } from './import';
import { portalWebhookMoves } from './move';
import { changesDelivery, claimOf, planPortalWebhook, siteOf, type PortalPlace } from './plan';
import type { attributes } from './schema';
import { schema } from './schema';

type WebhookState = State<typeof attributes>;
type WebhookPlan = Planned<typeof attributes>;
type Context = ChangeContext<Session, WebhookState>;

export const portalWebhook = defineResource<typeof attributes, Session>({
  schema,

  plan: planPortalWebhook,

  async create({ planned }, context) {
    const portal = placeOf(planned, context);
    const claim = claimOf(portal, planned, context);
    const [org_id] = await Promise.all([organizationOf(null, context), refuseTakeover(claim, context)]);
    const state = { ...(planned as WebhookState), org_id, webhook_status: null };
    await firstWrite(() => write(portal, planned, context), state, context);
    return { ...state, webhook_status: await settledStatus(planned, siteOf(portal, context)) };
  },

  async read(state, context) {
    const portal = { region: regionOf(state, context.client), portalId: state.portal_id };
    const webhook = webhookOf(portal, context);
    const [found, org_id] = await Promise.all([webhook.get(context), organizationOf(state.org_id, context)]);
    // A moved state names no region, and a portal that is not in this one is in another.
    if (!found) return state.region === null ? state : undefined;
    const { webhook_status } = await webhook.status(context);
    return {
      ...policyOf(state),
      id: state.portal_id,
      portal_id: state.portal_id,
      region: portal.region,
      org_id,
      audit_log_destination_id: found.audit_log_destination_id,
      enabled: found.enabled,
      webhook_status: webhook_status ?? null,
    };
  },

  async update({ prior, planned }, context) {
    const portal = placeOf(planned, context);
    const site = siteOf(portal, context);
    const org_id = await organizationOf(prior.org_id, context);
    const isToResume = prior.webhook_status === 'inactive' && planned.webhook_status === 'active';
    const writeAll = (): Promise<void> => write(portal, planned, context);
    if (isToResume && planned.on_inactive === 'error') await refuseToGoOn(site);
    else if (isToResume || isConfirmed(prior, planned)) await resume(site, writeAll, context);
    else if (changesDelivery(prior, planned)) await writeAll();
    return { ...(planned as WebhookState), org_id, webhook_status: await settledStatus(planned, site) };
  },

  async delete(state, context) {
    const portal = { region: regionOf(state, context.client), portalId: state.portal_id };
    const webhook = webhookOf(portal, context);
    await organizationOf(state.org_id, context);
    await remove(siteOf(portal, context).name, state, {
      disable: async () => {
        if (await webhook.get(context)) await webhook.update({ enabled: false }, context);
      },
      delete: () => webhook.delete(context),
    });
  },

  import: importPortalWebhook,

  identity: portalWebhookIdentity,

  moves: portalWebhookMoves,
});

function placeOf(planned: WebhookPlan, { client }: Context): PortalPlace {
  return { region: knownRegion(client, planned.region), portalId: planned.portal_id };
}

function webhookOf({ region, portalId }: PortalPlace, { client }: ConfiguredContext<Session>): BoundWebhooks {
  return client.konnect.portalWebhook(region, portalId);
}

/** Binds and switches in one call: Konnect's specification has a default for what is left out. */
async function write(portal: PortalPlace, to: WebhookPlan, context: ConfiguredContext<Session>): Promise<void> {
  const { audit_log_destination_id, enabled } = to;
  await webhookOf(portal, context).update({ audit_log_destination_id, enabled }, context);
}
