// Generated from the provider's schema by "npm run generate": do not edit.

import type { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface DataKonnectauditWebhookConfig extends cdktf.TerraformMetaArguments {
  /**
   * Region whose webhook is wanted: `us`, `eu`, `au`, `me`, `in`, `sg`. The provider's when not set.
   *
   * Terraform: attribute `region`, string.
   *
   * @default - the provider chooses
   */
  readonly region?: string;
}

/** The organization's webhook of one region as it is configured, whoever configured it. Whether its deliveries arrive is what `konnectaudit_webhook_status` tells. */
export class DataKonnectauditWebhook extends cdktf.TerraformDataSource {
  public static readonly tfResourceType = 'konnectaudit_webhook';

  /**
   * Generates CDKTF code for importing a DataKonnectauditWebhook when "cdktf plan <stack>" runs.
   *
   * @param scope where the import is declared
   * @param importToId the id of the construct to generate
   * @param importFromId the id of the existing object
   * @param provider the provider that knows the object
   */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource {
    return new cdktf.ImportableResource(scope, importToId, {
      terraformResourceType: 'konnectaudit_webhook',
      importId: importFromId,
      ...(provider && { provider }),
    });
  }

  public constructor(scope: Construct, id: string, config: DataKonnectauditWebhookConfig = {}) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'konnectaudit_webhook',
      terraformGeneratorMetadata: { providerName: 'konnectaudit', providerVersionConstraint: '~> 0.1' },
    });
    this.#region = config.region;
  }

  #region: string | undefined;
  /** Region whose webhook is wanted: `us`, `eu`, `au`, `me`, `in`, `sg`. The provider's when not set. */
  public get region(): string { return this.getStringAttribute('region'); }
  public set region(value: string) { this.#region = value; }
  public resetRegion(): void { this.#region = undefined; }
  /** What was set for `region`. */
  public get regionInput(): string | undefined { return this.#region; }

  /** Id of the destination that the region delivers to. Null when none is bound. */
  public get auditLogDestinationId(): string { return this.getStringAttribute('audit_log_destination_id'); }

  /** Whether Konnect delivers the audit events of the region to the destination or the endpoint. */
  public get enabled(): cdktf.IResolvable { return this.getBooleanAttribute('enabled'); }

  /** HTTPS URL that the region delivers to without a destination, as version 2 of the API has it. Null where a destination is bound, or nothing. */
  public get endpoint(): string { return this.getStringAttribute('endpoint'); }

  /** How Konnect writes each record for that endpoint: `cef`, `json` or `cps`. Null where a destination is bound, or nothing. */
  public get logFormat(): string { return this.getStringAttribute('log_format'); }

  /** Whether Konnect delivers without checking the TLS certificate of that endpoint. Null where a destination is bound, or nothing. */
  public get skipSslVerification(): cdktf.IResolvable { return this.getBooleanAttribute('skip_ssl_verification'); }

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
