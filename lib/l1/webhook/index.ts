// Generated from the provider's schema by "npm run generate": do not edit.

import type { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface WebhookConfig extends cdktf.TerraformMetaArguments {
  /**
   * Id of the destination.
   *
   * Terraform: attribute `audit_log_destination_id`, string.
   */
  readonly auditLogDestinationId: string;
  /**
   * Whether Konnect delivers. Defaults to true.
   *
   * Terraform: attribute `enabled`, bool.
   *
   * @default - the provider chooses
   */
  readonly enabled?: boolean | cdktf.IResolvable;
  /**
   * What to do about a webhook that Konnect has stopped: warn, resume, error or ignore. Defaults to warn.
   *
   * Terraform: attribute `on_inactive`, string.
   *
   * @default - the provider chooses
   */
  readonly onInactive?: string;
  /**
   * Region whose logs are delivered. Defaults to the provider's region.
   *
   * Terraform: attribute `region`, string.
   *
   * @default - the provider chooses
   */
  readonly region?: string;
}

/** The delivery of one region to a destination. */
export class Webhook extends cdktf.TerraformResource {
  public static readonly tfResourceType = 'konnectaudit_webhook';

  /**
   * Generates CDKTF code for importing a Webhook when "cdktf plan <stack>" runs.
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

  public constructor(scope: Construct, id: string, config: WebhookConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'konnectaudit_webhook',
      terraformGeneratorMetadata: { providerName: 'konnectaudit', providerVersionConstraint: '~> 0.1' },
    });
    this.#auditLogDestinationId = config.auditLogDestinationId;
    this.#enabled = config.enabled;
    this.#onInactive = config.onInactive;
    this.#region = config.region;
  }

  #auditLogDestinationId: string;
  /** Id of the destination. */
  public get auditLogDestinationId(): string { return this.getStringAttribute('audit_log_destination_id'); }
  public set auditLogDestinationId(value: string) { this.#auditLogDestinationId = value; }
  /** What was set for `audit_log_destination_id`. */
  public get auditLogDestinationIdInput(): string { return this.#auditLogDestinationId; }

  #enabled: boolean | cdktf.IResolvable | undefined;
  /** Whether Konnect delivers. Defaults to true. */
  public get enabled(): cdktf.IResolvable { return this.getBooleanAttribute('enabled'); }
  public set enabled(value: boolean | cdktf.IResolvable) { this.#enabled = value; }
  public resetEnabled(): void { this.#enabled = undefined; }
  /** What was set for `enabled`. */
  public get enabledInput(): boolean | cdktf.IResolvable | undefined { return this.#enabled; }

  /** The region. */
  public get id(): string { return this.getStringAttribute('id'); }

  #onInactive: string | undefined;
  /** What to do about a webhook that Konnect has stopped: warn, resume, error or ignore. Defaults to warn. */
  public get onInactive(): string { return this.getStringAttribute('on_inactive'); }
  public set onInactive(value: string) { this.#onInactive = value; }
  public resetOnInactive(): void { this.#onInactive = undefined; }
  /** What was set for `on_inactive`. */
  public get onInactiveInput(): string | undefined { return this.#onInactive; }

  #region: string | undefined;
  /** Region whose logs are delivered. Defaults to the provider's region. */
  public get region(): string { return this.getStringAttribute('region'); }
  public set region(value: string) { this.#region = value; }
  public resetRegion(): void { this.#region = undefined; }
  /** What was set for `region`. */
  public get regionInput(): string | undefined { return this.#region; }

  /** What Konnect says of the deliveries: active, inactive or unconfigured. */
  public get webhookStatus(): string { return this.getStringAttribute('webhook_status'); }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      audit_log_destination_id: this.#auditLogDestinationId,
      enabled: this.#enabled,
      on_inactive: this.#onInactive,
      region: this.#region,
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attributes = {
      audit_log_destination_id: { value: this.#auditLogDestinationId, isBlock: false, type: 'simple', storageClassType: 'string' },
      enabled: { value: this.#enabled, isBlock: false, type: 'simple', storageClassType: 'boolean' },
      on_inactive: { value: this.#onInactive, isBlock: false, type: 'simple', storageClassType: 'string' },
      region: { value: this.#region, isBlock: false, type: 'simple', storageClassType: 'string' },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));
  }
}
