import type { WebhookStatus } from '#konnect/contract/status';
import type { Unknown } from '#terraform/cty/unknown';

/** Where a webhook stands, one in each place. */
export interface Site {
  /** As messages call it: `region "eu"`. */
  readonly name: string;
  /** The argument that names it. */
  readonly attribute: 'region' | 'portal_id';
  /** What imports the webhook. */
  readonly importCommand: string;
  status(): Promise<WebhookStatus>;
}

/** A webhook that stands in a place already. */
export interface Occupant {
  /** Where it delivers to, as messages call it. */
  readonly target: string;
  /** Delivers as planned already: after a create whose answer was lost, or through another resource. */
  readonly isOurs: boolean;
}

/** The health of a webhook as the state has it. */
export interface KnownHealth {
  readonly webhook_status: string | null;
}

/** The part of a plan that decides what is said of the health. */
export interface PlannedHealth {
  readonly enabled: boolean | Unknown | null;
  readonly on_inactive: string | Unknown | null;
  webhook_status: string | Unknown | null;
}
