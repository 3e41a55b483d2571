// Generated from the provider's schema by "npm run generate": do not edit.

import type { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface PortalWebhookConfig extends cdktf.TerraformMetaArguments {
  /**
   * Region that the portal is in. The provider's when not set; a change replaces the webhook.
   *
   * Terraform: attribute `region`, string.
   *
   * @default - the provider chooses
   */
  readonly region?: string;
  /**
   * Id of the developer portal whose audit events are delivered, a UUID. A change replaces the webhook.
   *
   * Terraform: attribute `portal_id`, string.
   */
  readonly portalId: string;
  /**
   * Id of the audit log destination that the portal delivers to.
   *
   * Terraform: attribute `audit_log_destination_id`, string.
   */
  readonly auditLogDestinationId: string;
  /**
   * Whether Konnect delivers the audit events of the portal to the destination. `true` when not set, unlike in the API: who declares a webhook wants it to deliver.
   *
   * Terraform: attribute `enabled`, bool.
   *
   * @default - the provider chooses
   */
  readonly enabled?: boolean | cdktf.IResolvable;
  /**
   * What is done when Konnect stopped delivering: `warn` says so in each plan, `resume` plans to switch delivery on again and waits for the first delivery that succeeds, as it does where the destination or the endpoint changes, `error` plans the same change and lets its apply fail until you decide otherwise, `ignore` does nothing.
   *
   * Terraform: attribute `on_inactive`, string.
   *
   * @default - the provider chooses
   */
  readonly onInactive?: string;
  /**
   * What becomes of the webhook when this is destroyed: `delete` unbinds and removes it, `disable` switches it off and leaves it bound, `retain` leaves it as it is and only forgets it. A destination cannot be destroyed while a webhook is bound to it.
   *
   * Terraform: attribute `on_destroy`, string.
   *
   * @default - the provider chooses
   */
  readonly onDestroy?: string;
  /**
   * Whether a webhook that is there already, and that delivers elsewhere, is taken over when this is created. When `false`, which it is when not set, that is an error that shows how to import it.
   *
   * Terraform: attribute `overwrite_existing`, bool.
   *
   * @default - the provider chooses
   */
  readonly overwriteExisting?: boolean | cdktf.IResolvable;
  /**
   * Whether a plan that destroys or replaces this is refused. To destroy it, apply `false` first. `false` when not set.
   *
   * Terraform: attribute `deletion_protection`, bool.
   *
   * @default - the provider chooses
   */
  readonly deletionProtection?: boolean | cdktf.IResolvable;
  /**
   * How long operations may take before they count as failed, for example `30s`, `5m` or `1h30m`.
   *
   * Terraform: attribute `timeouts`, object.
   *
   * @default - not set
   */
  readonly timeouts?: PortalWebhookTimeouts;
}

export interface PortalWebhookTimeouts {
  /**
   * For create. `10m` when not set.
   *
   * Terraform: attribute `create`, string.
   *
   * @default - not set
   */
  readonly create?: string;
  /**
   * For update. `10m` when not set.
   *
   * Terraform: attribute `update`, string.
   *
   * @default - not set
   */
  readonly update?: string;
  /**
   * For delete. `10m` when not set.
   *
   * Terraform: attribute `delete`, string.
   *
   * @default - not set
   */
  readonly delete?: string;
}

export function portalWebhookTimeoutsToTerraform(struct?: PortalWebhookTimeouts | cdktf.IResolvable): any {
  if (struct == undefined || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  return {
    create: struct.create,
    update: struct.update,
    delete: struct.delete,
  };
}

export function portalWebhookTimeoutsToHclTerraform(struct?: PortalWebhookTimeouts | cdktf.IResolvable): any {
  if (struct == undefined || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  const attributes = {
    create: { value: struct.create, isBlock: false, type: 'simple', storageClassType: 'string' },
    update: { value: struct.update, isBlock: false, type: 'simple', storageClassType: 'string' },
    delete: { value: struct.delete, isBlock: false, type: 'simple', storageClassType: 'string' },
  };
  return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));
}

export class PortalWebhookTimeoutsOutputReference extends cdktf.ComplexObject {
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  #isEmptyObject = false;
  #resolvableValue: cdktf.IResolvable | undefined;
  public get internalValue(): PortalWebhookTimeouts | cdktf.IResolvable | undefined {
    if (this.#resolvableValue !== undefined) { return this.#resolvableValue; }
    const value: any = {};
    if (this.#create !== undefined) { value.create = this.#create; }
    if (this.#update !== undefined) { value.update = this.#update; }
    if (this.#delete !== undefined) { value.delete = this.#delete; }
    return this.#isEmptyObject || Object.keys(value).length > 0 ? value : undefined;
  }
  public set internalValue(value: PortalWebhookTimeouts | cdktf.IResolvable | undefined) {
    this.#resolvableValue = cdktf.Tokenization.isResolvable(value) ? value : undefined;
    const fields = cdktf.Tokenization.isResolvable(value) ? undefined : value;
    this.#isEmptyObject = fields !== undefined && Object.keys(fields).length === 0;
    this.#create = fields?.create;
    this.#update = fields?.update;
    this.#delete = fields?.delete;
  }

  #create: string | undefined;
  /** For create. `10m` when not set. */
  public get create(): string { return this.getStringAttribute('create'); }
  public set create(value: string) { this.#create = value; }
  public resetCreate(): void { this.#create = undefined; }
  /** What was set for `create`. */
  public get createInput(): string | undefined { return this.#create; }

  #update: string | undefined;
  /** For update. `10m` when not set. */
  public get update(): string { return this.getStringAttribute('update'); }
  public set update(value: string) { this.#update = value; }
  public resetUpdate(): void { this.#update = undefined; }
  /** What was set for `update`. */
  public get updateInput(): string | undefined { return this.#update; }

  #delete: string | undefined;
  /** For delete. `10m` when not set. */
  public get delete(): string { return this.getStringAttribute('delete'); }
  public set delete(value: string) { this.#delete = value; }
  public resetDelete(): void { this.#delete = undefined; }
  /** What was set for `delete`. */
  public get deleteInput(): string | undefined { return this.#delete; }
}

/** The audit-log webhook of a developer portal: which destination the logins of its developers are delivered to. Konnect delivers only authentication events of portals. Import by `<portal_id>`, `<region>/<portal_id>` or `<org_id>/<region>/<portal_id>`. */
export class PortalWebhook extends cdktf.TerraformResource {
  public static readonly tfResourceType = 'konnectaudit_portal_webhook';

  /**
   * Generates CDKTF code for importing a PortalWebhook when "cdktf plan <stack>" runs.
   *
   * @param scope where the import is declared
   * @param importToId the id of the construct to generate
   * @param importFromId the id of the existing object
   * @param provider the provider that knows the object
   */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource {
    return new cdktf.ImportableResource(scope, importToId, {
      terraformResourceType: 'konnectaudit_portal_webhook',
      importId: importFromId,
      ...(provider && { provider }),
    });
  }

  public constructor(scope: Construct, id: string, config: PortalWebhookConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'konnectaudit_portal_webhook',
      terraformGeneratorMetadata: { providerName: 'konnectaudit', providerVersionConstraint: '~> 0.1' },
    });
    this.#region = config.region;
    this.#portalId = config.portalId;
    this.#auditLogDestinationId = config.auditLogDestinationId;
    this.#enabled = config.enabled;
    this.#onInactive = config.onInactive;
    this.#onDestroy = config.onDestroy;
    this.#overwriteExisting = config.overwriteExisting;
    this.#deletionProtection = config.deletionProtection;
    if (config.timeouts !== undefined) { this.timeouts.internalValue = config.timeouts; }
  }

  /** Id of the organization it belongs to, which is that of the token. */
  public get orgId(): string { return this.getStringAttribute('org_id'); }

  /** The id of the portal: a portal has one webhook. */
  public get id(): string { return this.getStringAttribute('id'); }

  #region: string | undefined;
  /** Region that the portal is in. The provider's when not set; a change replaces the webhook. */
  public get region(): string { return this.getStringAttribute('region'); }
  public set region(value: string) { this.#region = value; }
  public resetRegion(): void { this.#region = undefined; }
  /** What was set for `region`. */
  public get regionInput(): string | undefined { return this.#region; }

  #portalId: string;
  /** Id of the developer portal whose audit events are delivered, a UUID. A change replaces the webhook. */
  public get portalId(): string { return this.getStringAttribute('portal_id'); }
  public set portalId(value: string) { this.#portalId = value; }
  /** What was set for `portal_id`. */
  public get portalIdInput(): string { return this.#portalId; }

  #auditLogDestinationId: string;
  /** Id of the audit log destination that the portal delivers to. */
  public get auditLogDestinationId(): string { return this.getStringAttribute('audit_log_destination_id'); }
  public set auditLogDestinationId(value: string) { this.#auditLogDestinationId = value; }
  /** What was set for `audit_log_destination_id`. */
  public get auditLogDestinationIdInput(): string { return this.#auditLogDestinationId; }

  #enabled: boolean | cdktf.IResolvable | undefined;
  /** Whether Konnect delivers the audit events of the portal to the destination. `true` when not set, unlike in the API: who declares a webhook wants it to deliver. */
  public get enabled(): cdktf.IResolvable { return this.getBooleanAttribute('enabled'); }
  public set enabled(value: boolean | cdktf.IResolvable) { this.#enabled = value; }
  public resetEnabled(): void { this.#enabled = undefined; }
  /** What was set for `enabled`. */
  public get enabledInput(): boolean | cdktf.IResolvable | undefined { return this.#enabled; }

  #onInactive: string | undefined;
  /** What is done when Konnect stopped delivering: `warn` says so in each plan, `resume` plans to switch delivery on again and waits for the first delivery that succeeds, as it does where the destination or the endpoint changes, `error` plans the same change and lets its apply fail until you decide otherwise, `ignore` does nothing. */
  public get onInactive(): string { return this.getStringAttribute('on_inactive'); }
  public set onInactive(value: string) { this.#onInactive = value; }
  public resetOnInactive(): void { this.#onInactive = undefined; }
  /** What was set for `on_inactive`. */
  public get onInactiveInput(): string | undefined { return this.#onInactive; }

  #onDestroy: string | undefined;
  /** What becomes of the webhook when this is destroyed: `delete` unbinds and removes it, `disable` switches it off and leaves it bound, `retain` leaves it as it is and only forgets it. A destination cannot be destroyed while a webhook is bound to it. */
  public get onDestroy(): string { return this.getStringAttribute('on_destroy'); }
  public set onDestroy(value: string) { this.#onDestroy = value; }
  public resetOnDestroy(): void { this.#onDestroy = undefined; }
  /** What was set for `on_destroy`. */
  public get onDestroyInput(): string | undefined { return this.#onDestroy; }

  #overwriteExisting: boolean | cdktf.IResolvable | undefined;
  /** Whether a webhook that is there already, and that delivers elsewhere, is taken over when this is created. When `false`, which it is when not set, that is an error that shows how to import it. */
  public get overwriteExisting(): cdktf.IResolvable { return this.getBooleanAttribute('overwrite_existing'); }
  public set overwriteExisting(value: boolean | cdktf.IResolvable) { this.#overwriteExisting = value; }
  public resetOverwriteExisting(): void { this.#overwriteExisting = undefined; }
  /** What was set for `overwrite_existing`. */
  public get overwriteExistingInput(): boolean | cdktf.IResolvable | undefined { return this.#overwriteExisting; }

  #deletionProtection: boolean | cdktf.IResolvable | undefined;
  /** Whether a plan that destroys or replaces this is refused. To destroy it, apply `false` first. `false` when not set. */
  public get deletionProtection(): cdktf.IResolvable { return this.getBooleanAttribute('deletion_protection'); }
  public set deletionProtection(value: boolean | cdktf.IResolvable) { this.#deletionProtection = value; }
  public resetDeletionProtection(): void { this.#deletionProtection = undefined; }
  /** What was set for `deletion_protection`. */
  public get deletionProtectionInput(): boolean | cdktf.IResolvable | undefined { return this.#deletionProtection; }

  #timeouts: PortalWebhookTimeoutsOutputReference | undefined;
  /** How long operations may take before they count as failed, for example `30s`, `5m` or `1h30m`. */
  public get timeouts(): PortalWebhookTimeoutsOutputReference { return (this.#timeouts ??= new PortalWebhookTimeoutsOutputReference(this, 'timeouts')); }
  public putTimeouts(value: PortalWebhookTimeouts): void { this.timeouts.internalValue = value; }
  public resetTimeouts(): void { this.timeouts.internalValue = undefined; }
  /** What was set for `timeouts`. */
  public get timeoutsInput(): PortalWebhookTimeouts | cdktf.IResolvable | undefined { return this.#timeouts?.internalValue; }

  /** `active`: the last delivery succeeded, or none was tried yet. `inactive`: the last delivery failed. `unconfigured`: the region has no webhook. */
  public get webhookStatus(): string { return this.getStringAttribute('webhook_status'); }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      region: this.#region,
      portal_id: this.#portalId,
      audit_log_destination_id: this.#auditLogDestinationId,
      enabled: this.#enabled,
      on_inactive: this.#onInactive,
      on_destroy: this.#onDestroy,
      overwrite_existing: this.#overwriteExisting,
      deletion_protection: this.#deletionProtection,
      timeouts: portalWebhookTimeoutsToTerraform(this.#timeouts?.internalValue),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attributes = {
      region: { value: this.#region, isBlock: false, type: 'simple', storageClassType: 'string' },
      portal_id: { value: this.#portalId, isBlock: false, type: 'simple', storageClassType: 'string' },
      audit_log_destination_id: { value: this.#auditLogDestinationId, isBlock: false, type: 'simple', storageClassType: 'string' },
      enabled: { value: this.#enabled, isBlock: false, type: 'simple', storageClassType: 'boolean' },
      on_inactive: { value: this.#onInactive, isBlock: false, type: 'simple', storageClassType: 'string' },
      on_destroy: { value: this.#onDestroy, isBlock: false, type: 'simple', storageClassType: 'string' },
      overwrite_existing: { value: this.#overwriteExisting, isBlock: false, type: 'simple', storageClassType: 'boolean' },
      deletion_protection: { value: this.#deletionProtection, isBlock: false, type: 'simple', storageClassType: 'boolean' },
      timeouts: { value: portalWebhookTimeoutsToHclTerraform(this.#timeouts?.internalValue), isBlock: false, type: 'list', storageClassType: 'PortalWebhookTimeouts' },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));
  }
}
