import type { IResolvable, TerraformResourceLifecycle } from 'cdktf';
import { Construct } from 'constructs';
import type { IDestination } from './destination';
import type { KonnectauditProvider } from './l1/provider';
import { requireOneOf } from './literals';
import { OnDestroy } from './on-destroy';
import { OnInactive } from './on-inactive';
import { Region } from './region';
import type { Timeouts } from './timeouts';

/** What the webhooks of regions and of portals have in common. */
export interface DeliveryProps {
  /** Where the records go. */
  readonly destination: IDestination;

  /**
   * Whether Konnect delivers.
   *
   * @default - true
   */
  readonly enabled?: boolean | IResolvable;

  /**
   * What is done when Konnect has stopped delivering: one of `OnInactive`.
   *
   * @default - `OnInactive.WARN`
   */
  readonly onInactive?: string;

  /**
   * What becomes of the webhook when it is destroyed: one of `OnDestroy`.
   *
   * @default - `OnDestroy.DELETE`
   */
  readonly onDestroy?: string;

  /**
   * Whether a webhook that is there already, and that delivers elsewhere, is taken over.
   *
   * @default - false
   */
  readonly overwriteExisting?: boolean | IResolvable;

  /**
   * Whether a plan that destroys or replaces the webhook is refused.
   *
   * @default - false
   */
  readonly deletionProtection?: boolean | IResolvable;

  /**
   * How long operations may take.
   *
   * @default - as `Timeouts` says
   */
  readonly timeouts?: Timeouts;

  /**
   * How Terraform goes about changes.
   *
   * @default - it destroys before it creates, and changes all that differs
   */
  readonly lifecycle?: TerraformResourceLifecycle;

  /**
   * The provider, which stands for an organization.
   *
   * @default - the provider of the stack that has no alias
   */
  readonly provider?: KonnectauditProvider;
}

/** @throws Error when there is no destination, or a literal property has a value that Konnect refuses */
export function requireDelivery(
  owner: string,
  { destination, region, onInactive, onDestroy }: DeliveryProps & { readonly region?: string },
): void {
  if (!Construct.isConstruct(destination)) {
    throw new Error(
      `Cannot declare ${owner} as destination is no construct: give it a Destination, or Destination.fromDestinationId(...) of one that is managed elsewhere`,
    );
  }
  requireOneOf({ owner, property: 'region', value: region }, Object.values(Region));
  requireOneOf({ owner, property: 'onInactive', value: onInactive }, Object.values(OnInactive));
  requireOneOf({ owner, property: 'onDestroy', value: onDestroy }, Object.values(OnDestroy));
}
