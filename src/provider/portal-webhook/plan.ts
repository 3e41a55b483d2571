import { isRegion, type Region } from '#konnect/contract/region';
import type { ResourceContext } from '#terraform/framework/context';
import type { Planned, Proposed, State } from '#terraform/framework/model';
import type { PlanChange } from '#terraform/framework/resource';
import { planHealth, warnOfSwitchingOff } from '#provider/delivery/health';
import { planRemoval } from '#provider/delivery/removal';
import type { Occupant, Site } from '#provider/delivery/site';
import { planTakeover, type Claim } from '#provider/delivery/takeover';
import type { Session } from '#provider/session';
import { resolveRegion } from '#provider/session';
import type { attributes } from './schema';

type Context = ResourceContext<Session>;
type WebhookState = State<typeof attributes>;
type WebhookPlan = Proposed<typeof attributes> | Planned<typeof attributes>;
type Change = Exclude<PlanChange<typeof attributes>, { readonly kind: 'delete' }>;
type Asking = Pick<Context, 'client' | 'signal'>;

/** Plans the webhook, and says what a reviewer could miss. */
export async function planPortalWebhook(change: PlanChange<typeof attributes>, context: Context): Promise<void> {
  if (change.kind === 'delete') {
    planRemoval(nameOf(change.prior.portal_id), change.prior, context);
    return;
  }
  planPlace(change, context);
  const { region, portal_id: portalId } = change.planned;
  if (typeof region !== 'string' || !isRegion(region) || typeof portalId !== 'string') return;
  const portal = { region, portalId };
  if (change.kind === 'create') await planTakeover(claimOf(portal, change.planned, context), context);
  else await planUpdate(change.prior, change.planned, siteOf(portal, context), context);
}

/** A portal, and where it is. */
export interface PortalPlace {
  readonly region: Region;
  readonly portalId: string;
}

/** Where the webhook of a portal is looked at. */
export function siteOf({ region, portalId }: PortalPlace, { client, signal }: Asking): Site {
  return {
    name: nameOf(portalId),
    attribute: 'portal_id',
    importCommand: `terraform import konnectaudit_portal_webhook.NAME ${region}/${portalId}`,
    status: () => client.konnect.portalWebhook(region, portalId).status({ signal }),
  };
}

/** What a new webhook wants of its portal. */
export function claimOf(portal: PortalPlace, planned: WebhookPlan, context: Asking): Claim {
  const { client, signal } = context;
  return {
    site: siteOf(portal, context),
    overwrite: planned.overwrite_existing,
    async look(): Promise<Occupant | undefined> {
      const found = await client.konnect.portalWebhook(portal.region, portal.portalId).get({ signal });
      if (!found) return undefined;
      const { audit_log_destination_id: id } = found;
      return { target: `destination "${id}"`, isOurs: id === planned.audit_log_destination_id };
    },
  };
}

/** Whether Konnect has to do something. */
export function changesDelivery(prior: WebhookState, planned: WebhookPlan): boolean {
  return (['audit_log_destination_id', 'enabled'] as const).some((name) => prior[name] !== planned[name]);
}

function nameOf(portalId: string): string {
  return `portal "${portalId}"`;
}

/** The place is known while planning even when only the provider names the region. */
function planPlace(change: Change, context: Context): void {
  const { planned } = change;
  planned.region = resolveRegion(context.client, change.config.region);
  planned.id = planned.portal_id;
  if (change.kind !== 'update') return;
  const { prior } = change;
  const isElsewhere = prior.region !== null && planned.region !== prior.region;
  if (isElsewhere) change.requireReplace('region');
  if (isElsewhere || planned.portal_id !== prior.portal_id) planRemoval(nameOf(prior.portal_id), prior, context);
}

async function planUpdate(
  prior: WebhookState,
  planned: Proposed<typeof attributes>,
  site: Site,
  context: Context,
): Promise<void> {
  if (planned.portal_id !== prior.portal_id) return;
  if (!changesDelivery(prior, planned)) planned.webhook_status = prior.webhook_status;
  warnOfSwitchingOff(prior, planned, site, context);
  await planHealth(prior, planned, site, context);
}
