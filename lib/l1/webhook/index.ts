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
   * Id of the audit log destination that the region delivers to. Either this or `endpoint`; prefer this, as a destination can be swapped and shared.
   *
   * Terraform: attribute `audit_log_destination_id`, string.
   *
   * @default - not set
   */
  readonly auditLogDestinationId?: string;
  /**
   * Whether Konnect delivers the audit events of the region. `true` when not set, unlike in the API: who declares a webhook wants it to deliver.
   *
   * Terraform: attribute `enabled`, bool.
   *
   * @default - the provider chooses
   */
  readonly enabled?: boolean | cdktf.IResolvable;
  /**
   * HTTPS URL that Konnect posts batches of records to, as version 2 of the API has it: a webhook without a destination. Either this or `audit_log_destination_id`.
   *
   * Terraform: attribute `endpoint`, string.
   *
   * @default - not set
   */
  readonly endpoint?: string;
  /**
   * How Konnect writes each record: `cef`, `json` or `cps`. Only for a webhook with an endpoint of its own. `cef` when not set.
   *
   * Terraform: attribute `log_format`, string.
   *
   * @default - the provider chooses
   */
  readonly logFormat?: string;
  /**
   * Whether Konnect delivers without checking the TLS certificate of the endpoint. Meant for self-signed receivers in tests. Only for a webhook with an endpoint of its own.
   *
   * Terraform: attribute `skip_ssl_verification`, bool.
   *
   * @default - the provider chooses
   */
  readonly skipSslVerification?: boolean | cdktf.IResolvable;
  /**
   * What Konnect sends in the `Authorization` header of each delivery, scheme included. Kept in the state: with Terraform 1.11 or later use `authorization_wo`, which is not. Konnect never returns it, so a change made elsewhere is not seen.
   *
   * Terraform: attribute `authorization`, string.
   * Sensitive: hidden in what Terraform prints.
   *
   * @default - not set
   */
  readonly authorization?: string;
  /**
   * What Konnect sends in the `Authorization` header of each delivery, scheme included, for example `Splunk <token>`. Write-only: it is in no plan and no state. Sent at first and whenever `authorization_wo_version` changes.
   *
   * Terraform: attribute `authorization_wo`, string.
   * Write-only: neither a plan nor the state holds it; needs Terraform 1.11.
   *
   * @default - not set
   */
  readonly authorizationWo?: string;
  /**
   * Any text or number that you change together with `authorization_wo`, so that the new value is sent. Counted by the provider with `detect_authorization_change`.
   *
   * Terraform: attribute `authorization_wo_version`, string.
   *
   * @default - the provider chooses
   */
  readonly authorizationWoVersion?: string;
  /**
   * Whether the provider sees by itself that `authorization_wo` changes, and counts `authorization_wo_version`. For that it keeps a salted scrypt hash of the value in the resource's private state: leave this out for a secret that can be guessed. A value that is generated anew in every run, as some ephemeral resources do, is a change in every run.
   *
   * Terraform: attribute `detect_authorization_change`, bool.
   *
   * @default - not set
   */
  readonly detectAuthorizationChange?: boolean | cdktf.IResolvable;
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
  readonly timeouts?: WebhookTimeouts;
}

export interface WebhookTimeouts {
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

export function webhookTimeoutsToTerraform(struct?: WebhookTimeouts | cdktf.IResolvable): any {
  if (struct == undefined || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  return {
    create: struct.create,
    update: struct.update,
    delete: struct.delete,
  };
}

export function webhookTimeoutsToHclTerraform(struct?: WebhookTimeouts | cdktf.IResolvable): any {
  if (struct == undefined || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  const attributes = {
    create: { value: struct.create, isBlock: false, type: 'simple', storageClassType: 'string' },
    update: { value: struct.update, isBlock: false, type: 'simple', storageClassType: 'string' },
    delete: { value: struct.delete, isBlock: false, type: 'simple', storageClassType: 'string' },
  };
  return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));
}

export class WebhookTimeoutsOutputReference extends cdktf.ComplexObject {
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  #isEmptyObject = false;
  #resolvableValue: cdktf.IResolvable | undefined;
  public get internalValue(): WebhookTimeouts | cdktf.IResolvable | undefined {
    if (this.#resolvableValue !== undefined) { return this.#resolvableValue; }
    const value: any = {};
    if (this.#create !== undefined) { value.create = this.#create; }
    if (this.#update !== undefined) { value.update = this.#update; }
    if (this.#delete !== undefined) { value.delete = this.#delete; }
    return this.#isEmptyObject || Object.keys(value).length > 0 ? value : undefined;
  }
  public set internalValue(value: WebhookTimeouts | cdktf.IResolvable | undefined) {
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

/** The organization's audit-log webhook of one region: where its events are delivered to, whether they are, and what to do when they stop arriving. Import by region, for example `eu`, or by organization and region, `<org_id>/eu`. */
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

  public constructor(scope: Construct, id: string, config: WebhookConfig = {}) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'konnectaudit_webhook',
      terraformGeneratorMetadata: { providerName: 'konnectaudit', providerVersionConstraint: '~> 0.1' },
    });
    this.#region = config.region;
    this.#auditLogDestinationId = config.auditLogDestinationId;
    this.#enabled = config.enabled;
    this.#endpoint = config.endpoint;
    this.#logFormat = config.logFormat;
    this.#skipSslVerification = config.skipSslVerification;
    this.#authorization = config.authorization;
    this.#authorizationWo = config.authorizationWo;
    this.#authorizationWoVersion = config.authorizationWoVersion;
    this.#detectAuthorizationChange = config.detectAuthorizationChange;
    this.#onInactive = config.onInactive;
    this.#onDestroy = config.onDestroy;
    this.#overwriteExisting = config.overwriteExisting;
    this.#deletionProtection = config.deletionProtection;
    if (config.timeouts !== undefined) { this.timeouts.internalValue = config.timeouts; }
  }

  /** Id of the organization it belongs to, which is that of the token. */
  public get orgId(): string { return this.getStringAttribute('org_id'); }

  /** The region: an organization has one webhook in each. */
  public get id(): string { return this.getStringAttribute('id'); }

  #region: string | undefined;
  /** Region whose audit events are delivered. The provider's when not set; a change replaces the webhook. */
  public get region(): string { return this.getStringAttribute('region'); }
  public set region(value: string) { this.#region = value; }
  public resetRegion(): void { this.#region = undefined; }
  /** What was set for `region`. */
  public get regionInput(): string | undefined { return this.#region; }

  #auditLogDestinationId: string | undefined;
  /** Id of the audit log destination that the region delivers to. Either this or `endpoint`; prefer this, as a destination can be swapped and shared. */
  public get auditLogDestinationId(): string { return this.getStringAttribute('audit_log_destination_id'); }
  public set auditLogDestinationId(value: string) { this.#auditLogDestinationId = value; }
  public resetAuditLogDestinationId(): void { this.#auditLogDestinationId = undefined; }
  /** What was set for `audit_log_destination_id`. */
  public get auditLogDestinationIdInput(): string | undefined { return this.#auditLogDestinationId; }

  #enabled: boolean | cdktf.IResolvable | undefined;
  /** Whether Konnect delivers the audit events of the region. `true` when not set, unlike in the API: who declares a webhook wants it to deliver. */
  public get enabled(): cdktf.IResolvable { return this.getBooleanAttribute('enabled'); }
  public set enabled(value: boolean | cdktf.IResolvable) { this.#enabled = value; }
  public resetEnabled(): void { this.#enabled = undefined; }
  /** What was set for `enabled`. */
  public get enabledInput(): boolean | cdktf.IResolvable | undefined { return this.#enabled; }

  #endpoint: string | undefined;
  /** HTTPS URL that Konnect posts batches of records to, as version 2 of the API has it: a webhook without a destination. Either this or `audit_log_destination_id`. */
  public get endpoint(): string { return this.getStringAttribute('endpoint'); }
  public set endpoint(value: string) { this.#endpoint = value; }
  public resetEndpoint(): void { this.#endpoint = undefined; }
  /** What was set for `endpoint`. */
  public get endpointInput(): string | undefined { return this.#endpoint; }

  #logFormat: string | undefined;
  /** How Konnect writes each record: `cef`, `json` or `cps`. Only for a webhook with an endpoint of its own. `cef` when not set. */
  public get logFormat(): string { return this.getStringAttribute('log_format'); }
  public set logFormat(value: string) { this.#logFormat = value; }
  public resetLogFormat(): void { this.#logFormat = undefined; }
  /** What was set for `log_format`. */
  public get logFormatInput(): string | undefined { return this.#logFormat; }

  #skipSslVerification: boolean | cdktf.IResolvable | undefined;
  /** Whether Konnect delivers without checking the TLS certificate of the endpoint. Meant for self-signed receivers in tests. Only for a webhook with an endpoint of its own. */
  public get skipSslVerification(): cdktf.IResolvable { return this.getBooleanAttribute('skip_ssl_verification'); }
  public set skipSslVerification(value: boolean | cdktf.IResolvable) { this.#skipSslVerification = value; }
  public resetSkipSslVerification(): void { this.#skipSslVerification = undefined; }
  /** What was set for `skip_ssl_verification`. */
  public get skipSslVerificationInput(): boolean | cdktf.IResolvable | undefined { return this.#skipSslVerification; }

  #authorization: string | undefined;
  /** What Konnect sends in the `Authorization` header of each delivery, scheme included. Kept in the state: with Terraform 1.11 or later use `authorization_wo`, which is not. Konnect never returns it, so a change made elsewhere is not seen. */
  public get authorization(): string { return this.getStringAttribute('authorization'); }
  public set authorization(value: string) { this.#authorization = value; }
  public resetAuthorization(): void { this.#authorization = undefined; }
  /** What was set for `authorization`. */
  public get authorizationInput(): string | undefined { return this.#authorization; }

  #authorizationWo: string | undefined;
  /** What Konnect sends in the `Authorization` header of each delivery, scheme included, for example `Splunk <token>`. Write-only: it is in no plan and no state. Sent at first and whenever `authorization_wo_version` changes. */
  public get authorizationWo(): string { return this.getStringAttribute('authorization_wo'); }
  public set authorizationWo(value: string) { this.#authorizationWo = value; }
  public resetAuthorizationWo(): void { this.#authorizationWo = undefined; }
  /** What was set for `authorization_wo`. */
  public get authorizationWoInput(): string | undefined { return this.#authorizationWo; }

  #authorizationWoVersion: string | undefined;
  /** Any text or number that you change together with `authorization_wo`, so that the new value is sent. Counted by the provider with `detect_authorization_change`. */
  public get authorizationWoVersion(): string { return this.getStringAttribute('authorization_wo_version'); }
  public set authorizationWoVersion(value: string) { this.#authorizationWoVersion = value; }
  public resetAuthorizationWoVersion(): void { this.#authorizationWoVersion = undefined; }
  /** What was set for `authorization_wo_version`. */
  public get authorizationWoVersionInput(): string | undefined { return this.#authorizationWoVersion; }

  #detectAuthorizationChange: boolean | cdktf.IResolvable | undefined;
  /** Whether the provider sees by itself that `authorization_wo` changes, and counts `authorization_wo_version`. For that it keeps a salted scrypt hash of the value in the resource's private state: leave this out for a secret that can be guessed. A value that is generated anew in every run, as some ephemeral resources do, is a change in every run. */
  public get detectAuthorizationChange(): cdktf.IResolvable { return this.getBooleanAttribute('detect_authorization_change'); }
  public set detectAuthorizationChange(value: boolean | cdktf.IResolvable) { this.#detectAuthorizationChange = value; }
  public resetDetectAuthorizationChange(): void { this.#detectAuthorizationChange = undefined; }
  /** What was set for `detect_authorization_change`. */
  public get detectAuthorizationChangeInput(): boolean | cdktf.IResolvable | undefined { return this.#detectAuthorizationChange; }

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

  #timeouts: WebhookTimeoutsOutputReference | undefined;
  /** How long operations may take before they count as failed, for example `30s`, `5m` or `1h30m`. */
  public get timeouts(): WebhookTimeoutsOutputReference { return (this.#timeouts ??= new WebhookTimeoutsOutputReference(this, 'timeouts')); }
  public putTimeouts(value: WebhookTimeouts): void { this.timeouts.internalValue = value; }
  public resetTimeouts(): void { this.timeouts.internalValue = undefined; }
  /** What was set for `timeouts`. */
  public get timeoutsInput(): WebhookTimeouts | cdktf.IResolvable | undefined { return this.#timeouts?.internalValue; }

  /** `active`: the last delivery succeeded, or none was tried yet. `inactive`: the last delivery failed. `unconfigured`: the region has no webhook. */
  public get webhookStatus(): string { return this.getStringAttribute('webhook_status'); }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      region: this.#region,
      audit_log_destination_id: this.#auditLogDestinationId,
      enabled: this.#enabled,
      endpoint: this.#endpoint,
      log_format: this.#logFormat,
      skip_ssl_verification: this.#skipSslVerification,
      authorization: this.#authorization,
      authorization_wo: this.#authorizationWo,
      authorization_wo_version: this.#authorizationWoVersion,
      detect_authorization_change: this.#detectAuthorizationChange,
      on_inactive: this.#onInactive,
      on_destroy: this.#onDestroy,
      overwrite_existing: this.#overwriteExisting,
      deletion_protection: this.#deletionProtection,
      timeouts: webhookTimeoutsToTerraform(this.#timeouts?.internalValue),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attributes = {
      region: { value: this.#region, isBlock: false, type: 'simple', storageClassType: 'string' },
      audit_log_destination_id: { value: this.#auditLogDestinationId, isBlock: false, type: 'simple', storageClassType: 'string' },
      enabled: { value: this.#enabled, isBlock: false, type: 'simple', storageClassType: 'boolean' },
      endpoint: { value: this.#endpoint, isBlock: false, type: 'simple', storageClassType: 'string' },
      log_format: { value: this.#logFormat, isBlock: false, type: 'simple', storageClassType: 'string' },
      skip_ssl_verification: { value: this.#skipSslVerification, isBlock: false, type: 'simple', storageClassType: 'boolean' },
      authorization: { value: this.#authorization, isBlock: false, type: 'simple', storageClassType: 'string' },
      authorization_wo: { value: this.#authorizationWo, isBlock: false, type: 'simple', storageClassType: 'string' },
      authorization_wo_version: { value: this.#authorizationWoVersion, isBlock: false, type: 'simple', storageClassType: 'string' },
      detect_authorization_change: { value: this.#detectAuthorizationChange, isBlock: false, type: 'simple', storageClassType: 'boolean' },
      on_inactive: { value: this.#onInactive, isBlock: false, type: 'simple', storageClassType: 'string' },
      on_destroy: { value: this.#onDestroy, isBlock: false, type: 'simple', storageClassType: 'string' },
      overwrite_existing: { value: this.#overwriteExisting, isBlock: false, type: 'simple', storageClassType: 'boolean' },
      deletion_protection: { value: this.#deletionProtection, isBlock: false, type: 'simple', storageClassType: 'boolean' },
      timeouts: { value: webhookTimeoutsToHclTerraform(this.#timeouts?.internalValue), isBlock: false, type: 'list', storageClassType: 'WebhookTimeouts' },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));
  }
}
