import type { BoundWebhook } from '#konnect/client/bound-webhook';
import { isRegion, type Region } from '#konnect/contract/region';
import type { ConfiguredContext } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Planned, Proposed } from '#terraform/framework/model';
import type { Session } from '#provider/session';
import type { attributes } from './schema';

type Context = ConfiguredContext<Session>;
type Wanted = Pick<Proposed<typeof attributes>, 'audit_log_destination_id' | 'overwrite_existing'>;

const path = [{ attribute: 'region' }];

/**
 * Warns while planning of a webhook that the region has already. It is no error yet: the same apply may remove it first,
 * as where a resource is replaced or renamed. Says nothing where nobody can look.
 */
export async function planTakeover(planned: Proposed<typeof attributes>, context: Context): Promise<void> {
  const { region } = planned;
  if (typeof region !== 'string' || !isRegion(region)) return;
  const found = await lookUp(region, context).catch(() => undefined);
  if (!found) return;
  if (isOurs(found, planned) || planned.overwrite_existing === true) warnOfTakeover(region, found, planned, context);
  else context.warn('Webhook exists already', refusal(region, found), path);
}

/** Throws when the region has a webhook that delivers elsewhere and may not be taken over. */
export async function refuseTakeover(
  region: Region,
  planned: Planned<typeof attributes>,
  context: Context,
): Promise<void> {
  const found = await lookUp(region, context);
  if (!found) return;
  if (!isOurs(found, planned) && planned.overwrite_existing !== true)
    throw new DiagnosticError('Webhook exists already', refusal(region, found), path);
  warnOfTakeover(region, found, planned, context);
}

function lookUp(region: Region, { client, signal }: Context): Promise<BoundWebhook | undefined> {
  return client.konnect.webhook(region).get({ signal });
}

/** Bound as planned already: from a create whose answer was lost, or by another resource for the same region. */
function isOurs(found: BoundWebhook, planned: Wanted): boolean {
  return found.audit_log_destination_id === planned.audit_log_destination_id;
}

function refusal(region: Region, { audit_log_destination_id: id }: BoundWebhook): string {
  return `Region "${region}" already delivers to destination "${id}", and an organization has one webhook in a region: import it with "terraform import konnectaudit_webhook.NAME ${region}", delete it first, or set overwrite_existing to true to take it over`;
}

function warnOfTakeover(region: Region, found: BoundWebhook, planned: Wanted, { warn }: Context): void {
  if (isOurs(found, planned)) {
    warn(
      'Webhook exists already',
      `Region "${region}" delivers to this destination already, and that webhook is taken for the one to create: make sure that no other resource has the region, as to delete one of them stops its delivery`,
      path,
    );
    return;
  }
  warn(
    'Webhook is taken over',
    `Region "${region}" delivers to destination "${found.audit_log_destination_id}", which gets no more of its events: overwrite_existing is true, and the webhook becomes the one to create`,
    path,
  );
}
