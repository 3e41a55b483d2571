import { systemClock } from '#clock';
import { KonnectError } from '#konnect/client/error';
import type { Region } from '#konnect/contract/region';
import { isRegion, regions } from '#konnect/contract/region';
import { Unknown } from '#terraform/cty/unknown';
import type { ChangeContext, ConfiguredContext } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Planned, State } from '#terraform/framework/model';
import type { PlanChange } from '#terraform/framework/resource';
import { defineResource } from '#terraform/framework/resource';
import type { Session } from '#provider/session';
import { knownRegion, resolveRegion } from '#provider/session';
import { planHealth, stillInactive } from './health';
import type { attributes } from './schema';
import { schema } from './schema';

type WebhookState = State<typeof attributes>;
type WebhookPlan = Planned<typeof attributes>;
type WebhookContext = ConfiguredContext<Session>;
type WriteContext = ChangeContext<Session, WebhookState>;

export const webhook = defineResource<typeof attributes, Session>({
  schema,

  plan(change, context) {
    if (change.kind === 'delete') return;
    planRegion(change, context.client);
    if (change.kind === 'create') return;
    if (!changesDelivery(change.prior, change.planned)) change.planned.webhook_status = change.prior.webhook_status;
    planHealth(change.prior, change.planned, context);
  },

  async create({ planned }, context) {
    const region = knownRegion(context.client, planned.region);
    await refuseForeignWebhook(region, planned, context);
    await bind(region, planned, context);
    return settle(region, planned, context);
  },

  async read(state, context) {
    const region = state.region as Region;
    const webhook = context.client.konnect.webhook(region);
    const [found, status] = await Promise.all([webhook.get(context), webhook.status(context)]);
    if (!found) return undefined;
    return {
      ...state,
      audit_log_destination_id: found.audit_log_destination_id,
      enabled: found.enabled,
      webhook_status: status.webhook_status ?? null,
    };
  },

  async update({ prior, planned }, context) {
    const region = prior.region as Region;
    const resume = prior.webhook_status === 'inactive' && planned.webhook_status === 'active';
    if (resume || changesDelivery(prior, planned)) await write(region, planned, context);
    if (resume) await untilActive(region, context);
    return settle(region, planned, context);
  },

  async delete(state, { client, signal }) {
    await client.konnect.webhook(state.region as Region).delete({ signal });
  },

  async import(id) {
    if (isRegion(id)) return { id, region: id, on_inactive: 'warn' };
    throw new DiagnosticError('Cannot import webhook', `"${id}" is no region: use one of ${regions.join(', ')}`);
  },
});

/** The region is known while planning even when only the provider names it, and so is the id. */
function planRegion(
  change: PlanChange<typeof attributes> & { readonly kind: 'create' | 'update' },
  session: Session,
): void {
  const region = resolveRegion(session, change.config.region);
  change.planned.region = region;
  change.planned.id = region;
  if (change.kind === 'update' && region !== change.prior.region) change.requireReplace('region');
}

function changesDelivery(prior: WebhookState, planned: { readonly [K in keyof WebhookState]: unknown }): boolean {
  return (['region', 'audit_log_destination_id', 'enabled'] as const).some((name) => prior[name] !== planned[name]);
}

/**
 * Never takes over what somebody else configured. What is bound as planned already may be ours from a lost answer, or
 * that of another resource for the same region.
 */
async function refuseForeignWebhook(
  region: Region,
  planned: WebhookPlan,
  { client, signal, warn }: WebhookContext,
): Promise<void> {
  const found = await client.konnect.webhook(region).get({ signal });
  if (!found) return;
  if (found.audit_log_destination_id === planned.audit_log_destination_id) {
    warn(
      'Webhook exists already',
      `Region "${region}" delivers to this destination already, and that webhook is taken for the one to create: make sure that no other resource has the region, as to delete one of them stops its delivery`,
      [{ attribute: 'region' }],
    );
    return;
  }
  throw new DiagnosticError(
    'Webhook exists already',
    `Region "${region}" already delivers to destination "${found.audit_log_destination_id}", and an organization has one webhook in a region: import it with the id "${region}", or delete it first`,
    [{ attribute: 'region' }],
  );
}

/** The first write: one that may have arrived is in the state although it failed, so that no webhook is left behind. */
async function bind(region: Region, planned: WebhookPlan, context: WriteContext): Promise<void> {
  try {
    await write(region, planned, context);
  } catch (error) {
    if (mayHaveArrived(error)) context.save(stateOf(region, planned, null));
    throw error;
  }
  context.save(stateOf(region, planned, null));
}

function mayHaveArrived(error: unknown): boolean {
  return error instanceof KonnectError && (error.uncertain || error.code === 'aborted');
}

/** Binds and switches in one call: Konnect's specification has a default for what is left out. */
async function write(region: Region, planned: WebhookPlan, { client, signal }: WebhookContext): Promise<void> {
  await client.konnect.webhook(region).update(bindingOf(planned), { signal });
}

/** The state in the end. What was planned stays as planned; the next refresh sees what became of it. */
async function settle(region: Region, planned: WebhookPlan, { client, signal }: WebhookContext): Promise<WebhookState> {
  if (!(planned.webhook_status instanceof Unknown)) return stateOf(region, planned, planned.webhook_status);
  const { webhook_status } = await client.konnect.webhook(region).status({ signal });
  return stateOf(region, planned, webhook_status ?? null);
}

function stateOf(region: Region, planned: WebhookPlan, webhook_status: string | null): WebhookState {
  return { id: region, region, ...bindingOf(planned), on_inactive: planned.on_inactive as string, webhook_status };
}

function bindingOf(
  planned: WebhookPlan,
): Pick<WebhookState, 'audit_log_destination_id'> & { readonly enabled: boolean } {
  return { audit_log_destination_id: planned.audit_log_destination_id, enabled: planned.enabled as boolean };
}

/** Konnect takes its time to switch delivery on again; throws when it takes too long. */
async function untilActive(region: Region, { client, signal }: WebhookContext): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += 1000) {
    const status = await client.konnect.webhook(region).status({ signal });
    if (status.webhook_status === 'active') return;
    if (waitedMs >= client.patienceMs) throw stillInactive(region, waitedMs / 1000, status);
    await systemClock.sleep(1000, signal);
  }
}
