import type { IResolvable } from 'cdktf';
import { Construct } from 'constructs';
import type { IDestination } from './destination';
import { PortalWebhook as PortalWebhookResource } from './l1/portal-webhook';
import type { KonnectauditProvider } from './l1/provider';
import { requireOneOf, requireUuid } from './literals';
import { OnDestroy } from './on-destroy';
import { OnInactive } from './on-inactive';
import { requireProviderChoice } from './provider-choice';
import { Region } from './region';

export interface PortalWebhookProps {
  /** Id of the developer portal, a UUID. A change replaces the webhook. */
  readonly portalId: string;

  /** Where the records go. */
  readonly destination: IDestination;

  /**
   * The region that the portal is in: one of `Region`. A change replaces the webhook.
   *
   * @default - the region of the provider
   */
  readonly region?: string;

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
   * Whether a webhook that the portal has already, and that delivers elsewhere, is taken over.
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
   * The provider, which stands for an organization.
   *
   * @default - the provider of the stack that has no alias
   */
  readonly provider?: KonnectauditProvider;
}

/** The delivery of one developer portal's audit logs, which are the logins of its developers, to a destination. */
export class PortalWebhook extends Construct {
  readonly #resource: PortalWebhookResource;

  /** @throws Error when a literal property has a value that Konnect refuses */
  constructor(scope: Construct, id: string, props: PortalWebhookProps) {
    super(scope, id);
    const { destination, ...rest } = props;
    const owner = `portal webhook "${this.node.path}"`;
    requireUuid({ owner, property: 'portalId', value: rest.portalId });
    requireOneOf({ owner, property: 'region', value: rest.region }, Object.values(Region));
    requireOneOf({ owner, property: 'onInactive', value: rest.onInactive }, Object.values(OnInactive));
    requireOneOf({ owner, property: 'onDestroy', value: rest.onDestroy }, Object.values(OnDestroy));
    this.#resource = new PortalWebhookResource(this, 'Default', {
      ...rest,
      auditLogDestinationId: destination.destinationId,
    });
    requireProviderChoice(this, this.#resource);
  }

  /** The id of the portal, by which Terraform imports the webhook. */
  get portalWebhookId(): string {
    return this.#resource.id;
  }

  /** The region, also when the provider chose it. */
  get region(): string {
    return this.#resource.region;
  }
}
