import type { KonnectauditProvider } from './l1/provider';

/** Where a webhook is. A `Webhook` and a `PortalWebhook` say it of themselves. */
export interface WebhookPlace {
  /** One of `Region`. */
  readonly region: string;

  /**
   * Id of the developer portal, a UUID.
   *
   * @default - none: it is the organization's own webhook
   */
  readonly portalId?: string | undefined;

  /**
   * The provider, which stands for an organization.
   *
   * @default - the provider of the stack that has no alias
   */
  readonly provider?: KonnectauditProvider | undefined;
}
