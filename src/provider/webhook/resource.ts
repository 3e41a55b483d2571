import { KonnectError } from '#konnect/client/error';
import type { Region } from '#konnect/contract/region';
import { Unknown } from '#terraform/cty/unknown';
import type { ChangeContext, ConfiguredContext, Context } from '#terraform/framework/context';
import type { Planned, Proposed, State } from '#terraform/framework/model';
import type { PlanChange } from '#terraform/framework/resource';
import { defineResource } from '#terraform/framework/resource';
import { organizationOf } from '#provider/organization';
import type { Session } from '#provider/session';
import { knownRegion, resolveRegion } from '#provider/session';
import { isLost, lastResponse, planHealth } from './health';
import { webhookIdentity } from './identity';
import { found, importWebhook, regionOf } from './import';
import { planRemoval, remove } from './removal';
import { refuseToGoOn, resume } from './resume';
import type { attributes } from './schema';
import { schema } from './schema';
import { planTakeover, refuseTakeover } from './takeover';

type WebhookState = State<typeof attributes>;
type WebhookPlan = Planned<typeof attributes>;
type WebhookContext = ConfiguredContext<Session>;
type WriteContext = ChangeContext<Session, WebhookState>;
type Update = PlanChange<typeof attributes> & { readonly kind: 'update' };

export const webhook = defineResource<typeof attributes, Session>({
  schema,

  async plan(change, context) {
    if (change.kind === 'delete') {
      planRemoval(change.prior, context);
      return;
    }
    planRegion(change, context);
    if (change.kind === 'create') await planTakeover(change.planned, context);
    else await planUpdate(change, context);
  },

  async create({ planned }, context) {
    const region = knownRegion(context.client, planned.region);
    const [org_id] = await Promise.all([organizationOf(null, context), refuseTakeover(region, planned, context)]);
    const state = stateOf(region, { ...planned, org_id }, null);
    await bind(state, context);
    return { ...state, webhook_status: await settledStatus(region, planned, context) };
  },

  async read(state, context) {
    const region = regionOf(state);
    const webhook = context.client.konnect.webhook(region);
    const [bound, status, org_id] = await Promise.all([
      webhook.get(context),
      webhook.status(context),
      organizationOf(state.org_id, context),
    ]);
    if (!bound) return undefined;
    return {
      ...state,
      org_id,
      audit_log_destination_id: bound.audit_log_destination_id,
      enabled: bound.enabled,
      // A state of an older version has none of these.
      on_destroy: state.on_destroy ?? found.on_destroy,
      overwrite_existing: state.overwrite_existing ?? found.overwrite_existing,
      deletion_protection: state.deletion_protection ?? found.deletion_protection,
      webhook_status: status.webhook_status ?? null,
    };
  },

  async update({ prior, planned }, context) {
    const region = regionOf(prior);
    const org_id = await organizationOf(prior.org_id, context);
    const isToResume = prior.webhook_status === 'inactive' && planned.webhook_status === 'active';
    const write = (): Promise<void> => switchTo(region, planned, context);
    if (isToResume && planned.on_inactive === 'error') await refuseToGoOn(region, context);
    else if (isToResume) await resume(region, write, context);
    else if (changesDelivery(prior, planned)) await write();
    return stateOf(region, { ...planned, org_id }, await settledStatus(region, planned, context));
  },

  delete: remove,

  import: importWebhook,

  identity: webhookIdentity,
});

/** The region is known while planning even when only the provider names it, and so is the id. */
function planRegion(change: Exclude<PlanChange<typeof attributes>, { kind: 'delete' }>, context: WebhookContext): void {
  const region = resolveRegion(context.client, change.config.region);
  change.planned.region = region;
  change.planned.id = region;
  if (change.kind !== 'update' || region === change.prior.region) return;
  planRemoval(change.prior, context);
  change.requireReplace('region');
}

async function planUpdate({ prior, planned }: Update, context: WebhookContext): Promise<void> {
  if (!changesDelivery(prior, planned)) planned.webhook_status = prior.webhook_status;
  warnOfSwitchingOff(prior, planned, context);
  if (!isLost(prior, planned)) return;
  const { client, signal } = context;
  const status = client.konnect.webhook(regionOf(prior)).status({ signal });
  planHealth(prior, planned, await status.then(lastResponse, () => 'it was inactive when last seen'), context);
}

function warnOfSwitchingOff(
  prior: WebhookState,
  planned: Proposed<typeof attributes>,
  { warn }: Pick<Context, 'warn'>,
): void {
  if (prior.enabled !== true || planned.enabled !== false) return;
  warn(
    'Delivery is switched off',
    `Konnect stops delivering the audit events of region "${prior.region ?? ''}" when this is applied`,
    [{ attribute: 'enabled' }],
  );
}

function changesDelivery(prior: WebhookState, planned: { readonly [K in keyof WebhookState]: unknown }): boolean {
  return (['region', 'audit_log_destination_id', 'enabled'] as const).some((name) => prior[name] !== planned[name]);
}

/** The first write: one that may have arrived is in the state although it failed, so that no webhook is left behind. */
async function bind(state: WebhookState, context: WriteContext): Promise<void> {
  try {
    await switchTo(regionOf(state), state, context);
  } catch (error) {
    if (mayHaveArrived(error)) context.save(state);
    throw error;
  }
  context.save(state);
}

function mayHaveArrived(error: unknown): boolean {
  return error instanceof KonnectError && (error.uncertain || error.code === 'aborted');
}

/** Binds and switches in one call: Konnect's specification has a default for what is left out. */
async function switchTo(region: Region, to: WebhookPlan, { client, signal }: WebhookContext): Promise<void> {
  const { audit_log_destination_id, enabled } = to;
  const body = { audit_log_destination_id, enabled: enabled as boolean };
  await client.konnect.webhook(region).update(body, { signal });
}

/** The status in the end. What was planned stays as planned; the next refresh sees what became of it. */
async function settledStatus(
  region: Region,
  { webhook_status: planned }: WebhookPlan,
  { client, signal }: WebhookContext,
): Promise<string | null> {
  if (!(planned instanceof Unknown)) return planned;
  const { webhook_status } = await client.konnect.webhook(region).status({ signal });
  return webhook_status ?? null;
}

/** Once planned and applied, only what Konnect decides is not yet known. */
function stateOf(
  region: Region,
  planned: WebhookPlan & Pick<WebhookState, 'org_id'>,
  webhook_status: string | null,
): WebhookState {
  return { ...(planned as WebhookState), id: region, region, webhook_status };
}
