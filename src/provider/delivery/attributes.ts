import { bool, string } from '#terraform/framework/attribute';
import { oneOf } from '#terraform/framework/validator';
import { timeouts } from '#terraform/framework/timeouts';
import { deletionProtection } from '#provider/deletion-protection';

/** What a plan does about a webhook that stopped delivering. */
const onInactiveChoices = ['warn', 'resume', 'error', 'ignore'] as const;

/** What becomes of the webhook when its resource is destroyed. */
const onDestroyChoices = ['delete', 'disable', 'retain'] as const;

/** How a webhook is treated, which Konnect knows nothing of. */
export const policyAttributes = {
  on_inactive: string({
    presence: 'optional_computed',
    default: 'warn',
    validators: [oneOf(...onInactiveChoices)],
    description:
      'What is done when Konnect stopped delivering: `warn` says so in each plan, `resume` plans to switch delivery on again and waits for the first delivery that succeeds, as it does where the destination or the endpoint changes, `error` plans the same change and lets its apply fail until you decide otherwise, `ignore` does nothing.',
  }),
  on_destroy: string({
    presence: 'optional_computed',
    default: 'delete',
    validators: [oneOf(...onDestroyChoices)],
    description:
      'What becomes of the webhook when this is destroyed: `delete` unbinds and removes it, `disable` switches it off and leaves it bound, `retain` leaves it as it is and only forgets it. A destination cannot be destroyed while a webhook is bound to it.',
  }),
  overwrite_existing: bool({
    presence: 'optional_computed',
    default: false,
    description:
      'Whether a webhook that is there already, and that delivers elsewhere, is taken over when this is created. When `false`, which it is when not set, that is an error that shows how to import it.',
  }),
  deletion_protection: deletionProtection,
  timeouts: timeouts({ create: '10m', update: '10m', delete: '10m' }),
};

/** The policy of a webhook that was found and not made here; and what a state of an older version lacks. */
export const defaultPolicy = {
  on_inactive: 'warn',
  on_destroy: 'delete',
  overwrite_existing: false,
  deletion_protection: false,
  timeouts: null,
} as const;

/** The policy in a state. */
export interface Policy {
  readonly on_inactive: string | null;
  readonly on_destroy: string | null;
  readonly overwrite_existing: boolean | null;
  readonly deletion_protection: boolean | null;
  readonly timeouts: Limits | null;
}

type Limits = Readonly<Record<'create' | 'update' | 'delete', string | null>>;

/** The policy of a state, also of one that a version without it wrote. */
export function policyOf(state: Policy): Policy {
  return {
    on_inactive: state.on_inactive ?? defaultPolicy.on_inactive,
    on_destroy: state.on_destroy ?? defaultPolicy.on_destroy,
    overwrite_existing: state.overwrite_existing ?? defaultPolicy.overwrite_existing,
    deletion_protection: state.deletion_protection ?? defaultPolicy.deletion_protection,
    timeouts: state.timeouts,
  };
}
