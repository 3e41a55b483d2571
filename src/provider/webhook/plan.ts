import { isRegion, type Region } from '#konnect/contract/region';
import type { ResourceContext } from '#terraform/framework/context';
import type { Planned, Proposed, State } from '#terraform/framework/model';
import type { PlanChange } from '#terraform/framework/resource';
import { planVersion } from '#provider/authorization/change';
import { planHealth, warnOfSwitchingOff } from '#provider/delivery/health';
import { planRemoval, type Ending } from '#provider/delivery/removal';
import type { Site } from '#provider/delivery/site';
import { planTakeover, type Claim } from '#provider/delivery/takeover';
import { regionOf } from '#provider/region-of';
import type { Session } from '#provider/session';
import { resolveRegion } from '#provider/session';
import { warnOfSkippedVerification } from '#provider/skipped-verification';
import { refuseWrongAssumption } from './move';
import type { attributes } from './schema';
import { occupantOf, planTarget } from './target';

type Context = ResourceContext<Session>;
type WebhookState = State<typeof attributes>;
type WebhookPlan = Proposed<typeof attributes> | Planned<typeof attributes>;
type Change = Exclude<PlanChange<typeof attributes>, { readonly kind: 'delete' }>;

/** Plans the webhook, and says what a reviewer could miss. */
export async function planWebhook(change: PlanChange<typeof attributes>, context: Context): Promise<void> {
  if (change.kind === 'delete') {
    planEnd(change.prior, context);
    return;
  }
  const { config, planned } = change;
  const prior = change.kind === 'update' ? change.prior : undefined;
  planRegion(change, context);
  planTarget(change);
  await planVersion({ config, prior, planned }, context.private);
  warnOfSkippedVerification(prior, planned, context);
  if (prior) await planUpdate(prior, planned, context);
  else await planCreate(planned, context);
}

/** Where a webhook of this region is looked at. */
export function siteOf(region: Region, { client, signal }: Pick<Context, 'client' | 'signal'>): Site {
  return {
    name: `region "${region}"`,
    attribute: 'region',
    importCommand: `terraform import konnectaudit_webhook.NAME ${region}`,
    status: () => client.konnect.webhook(region).status({ signal }),
  };
}

/** What a new webhook wants of its region. */
export function claimOf(region: Region, planned: WebhookPlan, context: Pick<Context, 'client' | 'signal'>): Claim {
  return {
    site: siteOf(region, context),
    overwrite: planned.overwrite_existing,
    look: () => occupantOf(region, planned, context),
  };
}

/** Whether Konnect has to do something. */
export function changesDelivery(prior: WebhookState, planned: WebhookPlan): boolean {
  const names = [
    ...(['region', 'audit_log_destination_id', 'endpoint', 'enabled', 'log_format'] as const),
    ...(['skip_ssl_verification', 'authorization', 'authorization_wo_version'] as const),
  ];
  return names.some((name) => prior[name] !== planned[name]);
}

/** The region is known while planning even when only the provider names it, and so is the id. */
function planRegion(change: Change, context: Context): void {
  const region = resolveRegion(context.client, change.config.region);
  change.planned.region = region;
  change.planned.id = region;
  if (change.kind !== 'update' || region === change.prior.region || change.prior.region === null) return;
  refuseWrongAssumption(change.prior.region, region, context.private);
  planEnd(change.prior, context);
  change.requireReplace('region');
}

async function planCreate(planned: Proposed<typeof attributes>, context: Context): Promise<void> {
  const { region } = planned;
  if (typeof region === 'string' && isRegion(region)) await planTakeover(claimOf(region, planned, context), context);
}

async function planUpdate(prior: WebhookState, planned: Proposed<typeof attributes>, context: Context): Promise<void> {
  const site = siteOf(regionOf(prior, context.client), context);
  if (!changesDelivery(prior, planned)) planned.webhook_status = prior.webhook_status;
  warnOfSwitchingOff(prior, planned, site, context);
  await planHealth(prior, planned, site, context);
}

/** Version 2 of the API has no way to delete: what is called that leaves a webhook that is switched off. */
function planEnd(prior: WebhookState, context: Context): void {
  const ending: Ending =
    prior.endpoint !== null && prior.on_destroy === 'delete' ? { ...prior, on_destroy: 'disable' } : prior;
  planRemoval(`region "${prior.region ?? ''}"`, ending, context);
}
