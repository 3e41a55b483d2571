import type { Region } from '#konnect/contract/region';
import type { ConfiguredContext, Context } from '#terraform/framework/context';
import type { State } from '#terraform/framework/model';
import { refuseToDestroy } from '#provider/deletion-protection';
import { organizationOf } from '#provider/organization';
import type { Session } from '#provider/session';
import type { attributes } from './schema';

type WebhookState = State<typeof attributes>;

/** Refuses to plan the end of a protected webhook, and says what stays of one that is not deleted. */
export function planRemoval(prior: WebhookState, { warn }: Pick<Context, 'warn'>): void {
  refuseToDestroy(nameOf(prior), prior);
  const path = [{ attribute: 'on_destroy' }];
  switch (prior.on_destroy) {
    case 'disable':
      warn(
        'Webhook stays',
        `The ${nameOf(prior)} is switched off and not deleted, as on_destroy is "disable": its destination stays bound, and cannot be deleted before the webhook is`,
        path,
      );
      break;
    case 'retain':
      warn(
        'Webhook stays',
        `The ${nameOf(prior)} is only forgotten, as on_destroy is "retain": ${prior.enabled === true ? 'Konnect goes on delivering, and' : 'it stays configured, and'} its destination cannot be deleted before the webhook is`,
        path,
      );
  }
}

/** Ends the webhook the way `on_destroy` says. */
export async function remove(state: WebhookState, context: ConfiguredContext<Session>): Promise<void> {
  const { client, signal } = context;
  refuseToDestroy(nameOf(state), state);
  await organizationOf(state.org_id, context);
  const webhook = client.konnect.webhook(state.region as Region);
  switch (state.on_destroy) {
    case 'retain':
      return;
    case 'disable':
      if (await webhook.get({ signal })) await webhook.update({ enabled: false }, { signal });
      return;
    default:
      await webhook.delete({ signal });
  }
}

function nameOf({ region }: WebhookState): string {
  return `webhook of region "${region ?? ''}"`;
}
