// Generated from the provider's schema by "npm run generate": do not edit.

import type { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface DataKonnectauditWebhookStatusConfig extends cdktf.TerraformMetaArguments {
  /**
   * Region to ask about. Defaults to the provider's region.
   *
   * Terraform: attribute `region`, string.
   *
   * @default - the provider chooses
   */
  readonly region?: string;
}

/** How the deliveries of one region fare. */
export class DataKonnectauditWebhookStatus extends cdktf.TerraformDataSource {
  public static readonly tfResourceType = 'konnectaudit_webhook_status';

  /**
   * Generates CDKTF code for importing a DataKonnectauditWebhookStatus when "cdktf plan <stack>" runs.
   *
   * @param scope where the import is declared
   * @param importToId the id of the construct to generate
   * @param importFromId the id of the existing object
   * @param provider the provider that knows the object
   */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource {
    return new cdktf.ImportableResource(scope, importToId, {
      terraformResourceType: 'konnectaudit_webhook_status',
      importId: importFromId,
      ...(provider && { provider }),
    });
  }

  public constructor(scope: Construct, id: string, config: DataKonnectauditWebhookStatusConfig = {}) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'konnectaudit_webhook_status',
      terraformGeneratorMetadata: { providerName: 'konnectaudit', providerVersionConstraint: '~> 0.1' },
    });
    this.#region = config.region;
  }

  /** When a delivery was last tried, as an RFC 3339 timestamp. */
  public get lastAttemptAt(): string { return this.getStringAttribute('last_attempt_at'); }

  /** HTTP status of the last answer. */
  public get lastResponseCode(): number { return this.getNumberAttribute('last_response_code'); }

  /** Body or reason of the last answer. */
  public get lastResponseMessage(): string { return this.getStringAttribute('last_response_message'); }

  #region: string | undefined;
  /** Region to ask about. Defaults to the provider's region. */
  public get region(): string { return this.getStringAttribute('region'); }
  public set region(value: string) { this.#region = value; }
  public resetRegion(): void { this.#region = undefined; }
  /** What was set for `region`. */
  public get regionInput(): string | undefined { return this.#region; }

  /** Whether the webhook is enabled. */
  public get webhookEnabled(): cdktf.IResolvable { return this.getBooleanAttribute('webhook_enabled'); }

  /** What Konnect says of the deliveries: active, inactive or unconfigured. */
  public get webhookStatus(): string { return this.getStringAttribute('webhook_status'); }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      region: this.#region,
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attributes = {
      region: { value: this.#region, isBlock: false, type: 'simple', storageClassType: 'string' },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));
  }
}
