import { regions } from '#konnect/contract/region';
import type { ConfiguredContext } from '#terraform/framework/context';
import type { Proposed, State } from '#terraform/framework/model';
import type { PlanChange } from '#terraform/framework/resource';
import { refuseToDestroy } from '#provider/deletion-protection';
import type { Session } from '#provider/session';
import type { attributes } from './schema';

type DestinationState = State<typeof attributes>;
type Context = ConfiguredContext<Session>;

/** Refuses to destroy what is protected, and says what a reviewer could miss. */
export async function planDestination(change: PlanChange<typeof attributes>, context: Context): Promise<void> {
  if (change.kind === 'delete') {
    refuseToDestroy(nameOf(change.prior), change.prior);
    return;
  }
  const prior = change.kind === 'update' ? change.prior : undefined;
  warnOfSkippedVerification(prior, change.planned, context);
  if (prior && changesDelivery(prior, change.planned)) await warnOfUsers(prior, context);
}

/** The destination as messages call it. */
export function nameOf({ name, id }: Pick<DestinationState, 'name' | 'id'>): string {
  return `destination "${name}" (${id ?? 'without id'})`;
}

function warnOfSkippedVerification(
  prior: DestinationState | undefined,
  planned: Proposed<typeof attributes>,
  { warn }: Context,
): void {
  if (planned.skip_ssl_verification !== true || prior?.skip_ssl_verification === true) return;
  warn(
    'Certificate of the endpoint is not verified',
    'With skip_ssl_verification Konnect hands the authorization and all events to whoever answers for the endpoint: use it for tests only',
    [{ attribute: 'skip_ssl_verification' }],
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
async function warnOfUsers(prior: DestinationState, { client, signal, warn }: Context): Promise<void> {
  const { bound, unseen } = await client.boundRegions(signal);
  const users = regions.filter((region) => bound.get(region) === prior.id);
  if (users.length === 0) return;
  const blind = unseen.length === 0 ? '' : `. Regions that could not be looked into: ${unseen.join(', ')}`;
  warn(
    'Destination is in use',
    `The change of ${nameOf(prior)} reaches the deliveries of ${users.length === 1 ? 'region' : 'regions'} ${users.join(', ')}${blind}`,
  );
}
