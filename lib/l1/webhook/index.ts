// Generated from the provider's schema by "npm run generate": do not edit.

import type { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface WebhookConfig extends cdktf.TerraformMetaArguments {
  /**
   * Region whose audit events are delivered. The provider's when not set; a change replaces the webhook.
   *
   * Terraform: attribute `region`, string.
   *
   * @default - the provider chooses
   */
  readonly region?: string;
  /**
   * Id of the audit log destination that the region delivers to.
   *
   * Terraform: attribute `audit_log_destination_id`, string.
   */
  readonly auditLogDestinationId: string;
  /**
   * Whether Konnect delivers the audit events of the region to the destination. `true` when not set, unlike in the API: who declares a webhook wants it to deliver.
   *
   * Terraform: attribute `enabled`, bool.
   *
   * @default - the provider chooses
   */
  readonly enabled?: boolean | cdktf.IResolvable;
  /**
   * What a plan does when Konnect stopped delivering: `warn` says so, `resume` plans to switch delivery on again and waits until it is, `error` refuses to plan, `ignore` does nothing.
   *
   * Terraform: attribute `on_inactive`, string.
   *
   * @default - the provider chooses
   */
  readonly onInactive?: string;
}

/** The organization's audit-log webhook of one region: which destination its events are delivered to, whether they are, and what to do when they stop arriving. Import by region, for example `eu`. */
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
    this.#region = config.region;
    this.#auditLogDestinationId = config.auditLogDestinationId;
    this.#enabled = config.enabled;
    this.#onInactive = config.onInactive;
  }

  /** The region: an organization has one webhook in each. */
  public get id(): string { return this.getStringAttribute('id'); }

  #region: string | undefined;
  /** Region whose audit events are delivered. The provider's when not set; a change replaces the webhook. */
  public get region(): string { return this.getStringAttribute('region'); }
  public set region(value: string) { this.#region = value; }
  public resetRegion(): void { this.#region = undefined; }
  /** What was set for `region`. */
  public get regionInput(): string | undefined { return this.#region; }

  #auditLogDestinationId: string;
  /** Id of the audit log destination that the region delivers to. */
  public get auditLogDestinationId(): string { return this.getStringAttribute('audit_log_destination_id'); }
  public set auditLogDestinationId(value: string) { this.#auditLogDestinationId = value; }
  /** What was set for `audit_log_destination_id`. */
  public get auditLogDestinationIdInput(): string { return this.#auditLogDestinationId; }

  #enabled: boolean | cdktf.IResolvable | undefined;
  /** Whether Konnect delivers the audit events of the region to the destination. `true` when not set, unlike in the API: who declares a webhook wants it to deliver. */
  public get enabled(): cdktf.IResolvable { return this.getBooleanAttribute('enabled'); }
  public set enabled(value: boolean | cdktf.IResolvable) { this.#enabled = value; }
  public resetEnabled(): void { this.#enabled = undefined; }
  /** What was set for `enabled`. */
  public get enabledInput(): boolean | cdktf.IResolvable | undefined { return this.#enabled; }

  #onInactive: string | undefined;
  /** What a plan does when Konnect stopped delivering: `warn` says so, `resume` plans to switch delivery on again and waits until it is, `error` refuses to plan, `ignore` does nothing. */
  public get onInactive(): string { return this.getStringAttribute('on_inactive'); }
  public set onInactive(value: string) { this.#onInactive = value; }
  public resetOnInactive(): void { this.#onInactive = undefined; }
  /** What was set for `on_inactive`. */
  public get onInactiveInput(): string | undefined { return this.#onInactive; }

  /** `active`: the last delivery succeeded, or none was tried yet. `inactive`: the last delivery failed. `unconfigured`: the region has no webhook. */
  public get webhookStatus(): string { return this.getStringAttribute('webhook_status'); }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      region: this.#region,
      audit_log_destination_id: this.#auditLogDestinationId,
      enabled: this.#enabled,
      on_inactive: this.#onInactive,
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attributes = {
      region: { value: this.#region, isBlock: false, type: 'simple', storageClassType: 'string' },
      audit_log_destination_id: { value: this.#auditLogDestinationId, isBlock: false, type: 'simple', storageClassType: 'string' },
      enabled: { value: this.#enabled, isBlock: false, type: 'simple', storageClassType: 'boolean' },
      on_inactive: { value: this.#onInactive, isBlock: false, type: 'simple', storageClassType: 'string' },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));
  }
}
