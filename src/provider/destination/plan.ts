import type { ConfiguredContext, ResourceContext } from '#terraform/framework/context';
import type { Config, Proposed, State } from '#terraform/framework/model';
import type { PlanChange } from '#terraform/framework/resource';
import { planVersion } from '#provider/authorization/change';
import { requireAuthorization } from '#provider/authorization/validate';
import { usersOf } from '#provider/bound-places';
import { refuseToDestroy } from '#provider/deletion-protection';
import type { Session } from '#provider/session';
import { warnOfSkippedVerification } from '#provider/skipped-verification';
import type { attributes } from './schema';

type DestinationState = State<typeof attributes>;

/** Refuses to destroy what is protected, and says what a reviewer could miss. */
export async function planDestination(
  change: PlanChange<typeof attributes>,
  context: ResourceContext<Session>,
): Promise<void> {
  if (change.kind === 'delete') {
    refuseToDestroy(nameOf(change.prior), change.prior);
    return;
  }
  const { config, planned } = change;
  const prior = change.kind === 'update' ? change.prior : undefined;
  if (prior) warnOfKeptAuthorization(config, prior, context);
  else requireAuthorization(config);
  await planVersion({ config, prior, planned }, context.private);
  warnOfSkippedVerification(prior, planned, context);
  if (prior && changesDelivery(prior, planned)) await warnOfUsers(prior, context);
}

/** The destination as messages call it. */
export function nameOf({ name, id }: Pick<DestinationState, 'name' | 'id'>): string {
  return `destination "${name}" (${id ?? 'without id'})`;
}

/** One that is there may go without, as an import begins: what Konnect has stays. */
function warnOfKeptAuthorization(
  { authorization, authorization_wo: writeOnly }: Config<typeof attributes>,
  prior: DestinationState,
  { warn }: Pick<ResourceContext<Session>, 'warn'>,
): void {
  const wasGiven = prior.authorization !== null || prior.authorization_wo_version !== null;
  if (!wasGiven || authorization !== null || writeOnly !== null) return;
  warn(
    'Authorization stays',
    `Konnect has no way to take the authorization of ${nameOf(prior)} away: it goes on sending the one that it has, which is only forgotten here`,
    [{ attribute: 'authorization_wo' }],
  );
}

function changesDelivery(prior: DestinationState, planned: Proposed<typeof attributes>): boolean {
  const names = [
    'endpoint',
    'log_format',
    'skip_ssl_verification',
    'authorization',
    'authorization_wo_version',
  ] as const;
  return names.some((name) => prior[name] !== planned[name]);
}

/** A destination is the organization's, and its webhooks may stand in other configurations. */
async function warnOfUsers(
  prior: DestinationState,
  { client, signal, warn }: ConfiguredContext<Session>,
): Promise<void> {
  const users = usersOf(prior.id, await client.boundPlaces(signal));
  if (users === undefined) return;
  warn('Destination is in use', `The change of ${nameOf(prior)} reaches the deliveries of ${users}`);
}
