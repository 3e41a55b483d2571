import { Construct } from 'constructs';
import { type DeliveryProps, requireDelivery } from './delivery';
import type { KonnectauditProvider } from './l1/provider';
import { PortalWebhook as PortalWebhookResource } from './l1/portal-webhook';
import { requireUuid } from './literals';
import { requireProviderChoice } from './provider-choice';
import type { WebhookPlace } from './webhook-place';

export interface PortalWebhookProps extends DeliveryProps {
  /** Id of the developer portal, a UUID. A change replaces the webhook. */
  readonly portalId: string;

  /**
   * The region that the portal is in: one of `Region`. A change replaces the webhook.
   *
   * @default - the region of the provider
   */
  readonly region?: string;
}

/** The delivery of one developer portal's audit logs, which are the logins of its developers, to a destination. */
export class PortalWebhook extends Construct implements WebhookPlace {
  /** The provider that it names; undefined when it is left to the stack. */
  readonly provider: KonnectauditProvider | undefined;

  readonly #resource: PortalWebhookResource;

  /** @throws Error when a literal property has a value that Konnect refuses */
  constructor(scope: Construct, id: string, props: PortalWebhookProps) {
    super(scope, id);
    const { destination, ...rest } = props;
    this.provider = props.provider;
    const owner = `portal webhook "${this.node.path}"`;
    requireUuid({ owner, property: 'portalId', value: rest.portalId });
    requireDelivery(owner, props);
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

  /** Id of the developer portal, a UUID. */
  get portalId(): string {
    return this.#resource.portalId;
  }

  /** The region, also when the provider chose it. */
  get region(): string {
    return this.#resource.region;
  }

  /**
   * Has Terraform take the webhook that is there already into its state, and make none.
   *
   * @param id `REGION/PORTAL_ID`, or `ORGANIZATION_ID/REGION/PORTAL_ID`
   */
  importFrom(id: string): void {
    this.#resource.importFrom(id);
  }
}
