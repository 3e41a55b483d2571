import type { IResolvable } from 'cdktf';
import { Construct } from 'constructs';
import type { IDestination } from './destination';
import { DataKonnectauditWebhookStatus } from './l1/data-konnectaudit-webhook-status';
import type { KonnectauditProvider } from './l1/provider';
import { Webhook as WebhookResource } from './l1/webhook';
import { requireOneOf } from './literals';
import { OnDestroy } from './on-destroy';
import { OnInactive } from './on-inactive';
import { requireOneWebhookPerRegion } from './one-webhook-per-region';
import { requireProviderChoice } from './provider-choice';
import { Region } from './region';

export interface WebhookProps {
  /** Where the records go. */
  readonly destination: IDestination;

  /**
   * The region whose records are delivered: one of `Region`. A change replaces the webhook.
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
   * Whether a webhook that the region has already, and that delivers elsewhere, is taken over.
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

/** The delivery of one region's audit logs to a destination. An organization has one in each region. */
export class Webhook extends Construct {
  readonly #resource: WebhookResource;
  #status: DataKonnectauditWebhookStatus | undefined;

  /** @throws Error when a literal property has a value that Konnect refuses */
  constructor(scope: Construct, id: string, props: WebhookProps) {
    super(scope, id);
    const { destination, ...rest } = props;
    const owner = `webhook "${this.node.path}"`;
    requireOneOf({ owner, property: 'region', value: rest.region }, Object.values(Region));
    requireOneOf({ owner, property: 'onInactive', value: rest.onInactive }, Object.values(OnInactive));
    requireOneOf({ owner, property: 'onDestroy', value: rest.onDestroy }, Object.values(OnDestroy));
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
}
