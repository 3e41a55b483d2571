import type { Context } from '#terraform/framework/context';
import { refuseToDestroy } from '#provider/deletion-protection';
import type { Policy } from './attributes';

/** A webhook that ends, as the state has it. */
export type Ending = Pick<Policy, 'on_destroy' | 'deletion_protection'> & { readonly enabled: boolean | null };

/**
 * Refuses to plan the end of a protected webhook, and says what stays of one that is not deleted.
 *
 * @param site where it is, as in `region "eu"`
 */
export function planRemoval(site: string, prior: Ending, { warn }: Pick<Context, 'warn'>): void {
  refuseToDestroy(`webhook of ${site}`, prior);
  const path = [{ attribute: 'on_destroy' }];
  switch (prior.on_destroy) {
    case 'disable':
      warn(
        'Webhook stays',
        `The webhook of ${site} is switched off and not deleted, as on_destroy is "disable": its destination stays bound, and cannot be deleted before the webhook is`,
        path,
      );
      break;
    case 'retain':
      warn(
        'Webhook stays',
        `The webhook of ${site} is only forgotten, as on_destroy is "retain": ${prior.enabled === true ? 'Konnect goes on delivering' : 'it stays configured'}, and its destination cannot be deleted before the webhook is`,
        path,
      );
  }
}

/** The two ways to end a webhook in Konnect. */
export interface Ways {
  disable(): Promise<void>;
  delete(): Promise<void>;
}

/** Ends the webhook the way `on_destroy` says. */
export async function remove(site: string, state: Ending, ways: Ways): Promise<void> {
  refuseToDestroy(`webhook of ${site}`, state);
  switch (state.on_destroy) {
    case 'retain':
      return;
    case 'disable':
      return ways.disable();
    default:
      return ways.delete();
  }
}
