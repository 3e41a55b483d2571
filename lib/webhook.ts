import { Construct } from 'constructs';
import { type DeliveryProps, requireDelivery } from './delivery';
import { DataKonnectauditWebhookStatus } from './l1/data-konnectaudit-webhook-status';
import type { KonnectauditProvider } from './l1/provider';
import { Webhook as WebhookResource } from './l1/webhook';
import { requireOneWebhookPerRegion } from './one-webhook-per-region';
import { requireProviderChoice } from './provider-choice';
import type { WebhookPlace } from './webhook-place';

export interface WebhookProps extends DeliveryProps {
  /**
   * The region whose records are delivered: one of `Region`. A change replaces the webhook.
   *
   * @default - the region of the provider
   */
  readonly region?: string;
}

/** The delivery of one region's audit logs to a destination. An organization has one in each region. */
export class Webhook extends Construct implements WebhookPlace {
  /** The provider that it names; undefined when it is left to the stack. */
  readonly provider: KonnectauditProvider | undefined;

  readonly #resource: WebhookResource;
  #status: DataKonnectauditWebhookStatus | undefined;

  /** @throws Error when a literal property has a value that Konnect refuses */
  constructor(scope: Construct, id: string, props: WebhookProps) {
    super(scope, id);
    const { destination, ...rest } = props;
    this.provider = props.provider;
    requireDelivery(`webhook "${this.node.path}"`, props);
    this.#resource = new WebhookResource(this, 'Default', {
      ...rest,
      auditLogDestinationId: destination.destinationId,
    });
    requireProviderChoice(this, this.#resource);
    requireOneWebhookPerRegion(this, this.#resource);
  }

  /** The region, by which Terraform imports the webhook. */
  get webhookId(): string {
    return this.#resource.id;
  }

  /** The region, also when the provider chose it. */
  get region(): string {
    return this.#resource.region;
  }

  /** How the deliveries fare, read after each change of the webhook. The first use declares the data source. */
  get status(): DataKonnectauditWebhookStatus {
    const { region, provider } = this.#resource;
    this.#status ??= new DataKonnectauditWebhookStatus(this, 'Status', { region, ...(provider && { provider }) });
    return this.#status;
  }

  /**
   * Has Terraform take the webhook that is there already into its state, and make none.
   *
   * @param id the region, or `ORGANIZATION_ID/REGION`
   */
  importFrom(id: string): void {
    this.#resource.importFrom(id);
  }
}
