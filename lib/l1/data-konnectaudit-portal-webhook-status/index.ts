// Generated from the provider's schema by "npm run generate": do not edit.

import type { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface DataKonnectauditPortalWebhookStatusConfig extends cdktf.TerraformMetaArguments {
  /**
   * Region that the portal belongs to: `us`, `eu`, `au`, `me`, `in`, `sg`. The provider's when not set.
   *
   * Terraform: attribute `region`, string.
   *
   * @default - the provider chooses
   */
  readonly region?: string;
  /**
   * Id of the developer portal whose webhook is looked at, a UUID.
   *
   * Terraform: attribute `portal_id`, string.
   */
  readonly portalId: string;
}

/** Whether the audit events of a developer portal arrive: the state of its webhook's deliveries as of the last attempt. */
export class DataKonnectauditPortalWebhookStatus extends cdktf.TerraformDataSource {
  public static readonly tfResourceType = 'konnectaudit_portal_webhook_status';

  /**
   * Generates CDKTF code for importing a DataKonnectauditPortalWebhookStatus when "cdktf plan <stack>" runs.
   *
   * @param scope where the import is declared
   * @param importToId the id of the construct to generate
   * @param importFromId the id of the existing object
   * @param provider the provider that knows the object
   */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource {
    return new cdktf.ImportableResource(scope, importToId, {
      terraformResourceType: 'konnectaudit_portal_webhook_status',
      importId: importFromId,
      ...(provider && { provider }),
    });
  }

  public constructor(scope: Construct, id: string, config: DataKonnectauditPortalWebhookStatusConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'konnectaudit_portal_webhook_status',
      terraformGeneratorMetadata: { providerName: 'konnectaudit', providerVersionConstraint: '~> 0.1' },
    });
    this.#region = config.region;
    this.#portalId = config.portalId;
  }

  #region: string | undefined;
  /** Region that the portal belongs to: `us`, `eu`, `au`, `me`, `in`, `sg`. The provider's when not set. */
  public get region(): string { return this.getStringAttribute('region'); }
  public set region(value: string) { this.#region = value; }
  public resetRegion(): void { this.#region = undefined; }
  /** What was set for `region`. */
  public get regionInput(): string | undefined { return this.#region; }

  #portalId: string;
  /** Id of the developer portal whose webhook is looked at, a UUID. */
  public get portalId(): string { return this.getStringAttribute('portal_id'); }
  public set portalId(value: string) { this.#portalId = value; }
  /** What was set for `portal_id`. */
  public get portalIdInput(): string { return this.#portalId; }

  /** Whether the webhook is meant to deliver, as it was configured. */
  public get webhookEnabled(): cdktf.IResolvable { return this.getBooleanAttribute('webhook_enabled'); }

  /** `active`: the last delivery succeeded, or none was tried yet. `inactive`: the last delivery failed. `unconfigured`: the region has no webhook. */
  public get webhookStatus(): string { return this.getStringAttribute('webhook_status'); }

  /** When Konnect last tried to deliver, RFC 3339. Absent before. */
  public get lastAttemptAt(): string { return this.getStringAttribute('last_attempt_at'); }

  /** HTTP status the receiver gave to the last delivery. */
  public get lastResponseCode(): number { return this.getNumberAttribute('last_response_code'); }

  /** What the receiver said with that status. */
  public get lastResponseMessage(): string { return this.getStringAttribute('last_response_message'); }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      region: this.#region,
      portal_id: this.#portalId,
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attributes = {
      region: { value: this.#region, isBlock: false, type: 'simple', storageClassType: 'string' },
      portal_id: { value: this.#portalId, isBlock: false, type: 'simple', storageClassType: 'string' },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));
  }
}
