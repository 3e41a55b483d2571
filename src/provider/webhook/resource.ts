import type { State } from '#terraform/framework/model';
import { defineResource } from '#terraform/framework/resource';
import { keptAuthorization, rememberAuthorization, sendsAuthorization } from '#provider/authorization/change';
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
import { webhookIdentity } from './identity';
import { importWebhook } from './import';
import { noteAssumption, webhookMoves } from './move';
import { changesDelivery, claimOf, planWebhook, siteOf } from './plan';
import type { attributes } from './schema';
import { schema } from './schema';
import { lookUp, switchOff, validateTarget, write } from './target';

type WebhookState = State<typeof attributes>;

export const webhook = defineResource<typeof attributes, Session>({
  schema,

  validate: validateTarget,

  plan: planWebhook,

  async create({ config, planned }, context) {
    const region = knownRegion(context.client, planned.region);
    const claim = claimOf(region, planned, context);
    const [org_id] = await Promise.all([organizationOf(null, context), refuseTakeover(claim, context)]);
    const state: WebhookState = { ...(planned as WebhookState), id: region, region, org_id, webhook_status: null };
    await firstWrite(() => write({ region, config, prior: undefined, planned }, context), state, context);
    await rememberAuthorization(config, context.private);
    return { ...state, webhook_status: await settledStatus(planned, siteOf(region, context)) };
  },

  async read(state, context) {
    const region = regionOf(state, context.client);
    noteAssumption(state.region === null, context.private);
    const [target, status, org_id] = await Promise.all([
      lookUp(region, state.endpoint !== null, context),
      siteOf(region, context).status(),
      organizationOf(state.org_id, context),
    ]);
    if (!target) return undefined;
    return {
      ...policyOf(state),
      ...keptAuthorization(state),
      ...target,
      id: region,
      region,
      org_id,
      webhook_status: status.webhook_status ?? null,
    };
  },

  async update({ config, prior, planned }, context) {
    const region = knownRegion(context.client, planned.region);
    const site = siteOf(region, context);
    const org_id = await organizationOf(prior.org_id, context);
    const isToResume = prior.webhook_status === 'inactive' && planned.webhook_status === 'active';
    const writeAll = (): Promise<void> => write({ region, config, prior, planned }, context);
    if (isToResume && planned.on_inactive === 'error') await refuseToGoOn(site);
    else if (isToResume || isConfirmed(prior, planned)) await resume(site, writeAll, context);
    else if (changesDelivery(prior, planned)) await writeAll();
    if (sendsAuthorization(prior, planned)) await rememberAuthorization(config, context.private);
    const webhook_status = await settledStatus(planned, site);
    return { ...(planned as WebhookState), id: region, region, org_id, webhook_status };
  },

  async delete(state, context) {
    const region = regionOf(state, context.client);
    const isInline = state.endpoint !== null;
    await organizationOf(state.org_id, context);
    const disable = async (): Promise<void> => {
      if (await lookUp(region, isInline, context)) await switchOff(region, isInline, context);
    };
    const webhook = context.client.konnect.webhook(region);
    await remove(siteOf(region, context).name, state, {
      disable,
      delete: () => (isInline ? disable() : webhook.delete(context)),
    });
  },

  import: importWebhook,

  identity: webhookIdentity,

  moves: webhookMoves,
});
