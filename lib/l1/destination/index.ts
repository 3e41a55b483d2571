// Generated from the provider's schema by "npm run generate": do not edit.

import type { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface DestinationConfig extends cdktf.TerraformMetaArguments {
  /**
   * Name of the destination, for people to tell it from the others. Unique in the organization.
   *
   * Terraform: attribute `name`, string.
   */
  readonly name: string;
  /**
   * HTTPS URL that Konnect posts batches of records to. Path and query are kept as they are, also when they carry a key.
   *
   * Terraform: attribute `endpoint`, string.
   */
  readonly endpoint: string;
  /**
   * How Konnect writes each record: `cef` (ArcSight Common Event Format), `json`, or `cps` (CrowdStrike Parsing Standard).
   *
   * Terraform: attribute `log_format`, string.
   *
   * @default - the provider chooses
   */
  readonly logFormat?: string;
  /**
   * Whether Konnect delivers without checking the TLS certificate of the endpoint. Meant for self-signed receivers in tests.
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
  readonly timeouts?: DestinationTimeouts;
}

export interface DestinationTimeouts {
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
   * For delete. `2m` when not set.
   *
   * Terraform: attribute `delete`, string.
   *
   * @default - not set
   */
  readonly delete?: string;
}

export function destinationTimeoutsToTerraform(struct?: DestinationTimeouts | cdktf.IResolvable): any {
  if (struct == undefined || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  return {
    create: struct.create,
    update: struct.update,
    delete: struct.delete,
  };
}

export function destinationTimeoutsToHclTerraform(struct?: DestinationTimeouts | cdktf.IResolvable): any {
  if (struct == undefined || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  const attributes = {
    create: { value: struct.create, isBlock: false, type: 'simple', storageClassType: 'string' },
    update: { value: struct.update, isBlock: false, type: 'simple', storageClassType: 'string' },
    delete: { value: struct.delete, isBlock: false, type: 'simple', storageClassType: 'string' },
  };
  return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));
}

export class DestinationTimeoutsOutputReference extends cdktf.ComplexObject {
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  #isEmptyObject = false;
  #resolvableValue: cdktf.IResolvable | undefined;
  public get internalValue(): DestinationTimeouts | cdktf.IResolvable | undefined {
    if (this.#resolvableValue !== undefined) { return this.#resolvableValue; }
    const value: any = {};
    if (this.#create !== undefined) { value.create = this.#create; }
    if (this.#update !== undefined) { value.update = this.#update; }
    if (this.#delete !== undefined) { value.delete = this.#delete; }
    return this.#isEmptyObject || Object.keys(value).length > 0 ? value : undefined;
  }
  public set internalValue(value: DestinationTimeouts | cdktf.IResolvable | undefined) {
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
  /** For delete. `2m` when not set. */
  public get delete(): string { return this.getStringAttribute('delete'); }
  public set delete(value: string) { this.#delete = value; }
  public resetDelete(): void { this.#delete = undefined; }
  /** What was set for `delete`. */
  public get deleteInput(): string | undefined { return this.#delete; }
}

/** Where audit events go: an HTTPS endpoint, its authorization and the record format. Destinations belong to the whole organization; a webhook binds one to a region. */
export class Destination extends cdktf.TerraformResource {
  public static readonly tfResourceType = 'konnectaudit_destination';

  /**
   * Generates CDKTF code for importing a Destination when "cdktf plan <stack>" runs.
   *
   * @param scope where the import is declared
   * @param importToId the id of the construct to generate
   * @param importFromId the id of the existing object
   * @param provider the provider that knows the object
   */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource {
    return new cdktf.ImportableResource(scope, importToId, {
      terraformResourceType: 'konnectaudit_destination',
      importId: importFromId,
      ...(provider && { provider }),
    });
  }

  public constructor(scope: Construct, id: string, config: DestinationConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'konnectaudit_destination',
      terraformGeneratorMetadata: { providerName: 'konnectaudit', providerVersionConstraint: '~> 0.1' },
    });
    this.#name = config.name;
    this.#endpoint = config.endpoint;
    this.#logFormat = config.logFormat;
    this.#skipSslVerification = config.skipSslVerification;
    this.#authorization = config.authorization;
    this.#authorizationWo = config.authorizationWo;
    this.#authorizationWoVersion = config.authorizationWoVersion;
    this.#detectAuthorizationChange = config.detectAuthorizationChange;
    this.#deletionProtection = config.deletionProtection;
    if (config.timeouts !== undefined) { this.timeouts.internalValue = config.timeouts; }
  }

  /** Id of the organization it belongs to, which is that of the token. */
  public get orgId(): string { return this.getStringAttribute('org_id'); }

  /** Id Konnect gave the destination, a UUID. */
  public get id(): string { return this.getStringAttribute('id'); }

  /** When the destination was made, RFC 3339. */
  public get createdAt(): string { return this.getStringAttribute('created_at'); }

  #name: string;
  /** Name of the destination, for people to tell it from the others. Unique in the organization. */
  public get name(): string { return this.getStringAttribute('name'); }
  public set name(value: string) { this.#name = value; }
  /** What was set for `name`. */
  public get nameInput(): string { return this.#name; }

  #endpoint: string;
  /** HTTPS URL that Konnect posts batches of records to. Path and query are kept as they are, also when they carry a key. */
  public get endpoint(): string { return this.getStringAttribute('endpoint'); }
  public set endpoint(value: string) { this.#endpoint = value; }
  /** What was set for `endpoint`. */
  public get endpointInput(): string { return this.#endpoint; }

  #logFormat: string | undefined;
  /** How Konnect writes each record: `cef` (ArcSight Common Event Format), `json`, or `cps` (CrowdStrike Parsing Standard). */
  public get logFormat(): string { return this.getStringAttribute('log_format'); }
  public set logFormat(value: string) { this.#logFormat = value; }
  public resetLogFormat(): void { this.#logFormat = undefined; }
  /** What was set for `log_format`. */
  public get logFormatInput(): string | undefined { return this.#logFormat; }

  #skipSslVerification: boolean | cdktf.IResolvable | undefined;
  /** Whether Konnect delivers without checking the TLS certificate of the endpoint. Meant for self-signed receivers in tests. */
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

  #deletionProtection: boolean | cdktf.IResolvable | undefined;
  /** Whether a plan that destroys or replaces this is refused. To destroy it, apply `false` first. `false` when not set. */
  public get deletionProtection(): cdktf.IResolvable { return this.getBooleanAttribute('deletion_protection'); }
  public set deletionProtection(value: boolean | cdktf.IResolvable) { this.#deletionProtection = value; }
  public resetDeletionProtection(): void { this.#deletionProtection = undefined; }
  /** What was set for `deletion_protection`. */
  public get deletionProtectionInput(): boolean | cdktf.IResolvable | undefined { return this.#deletionProtection; }

  #timeouts: DestinationTimeoutsOutputReference | undefined;
  /** How long operations may take before they count as failed, for example `30s`, `5m` or `1h30m`. */
  public get timeouts(): DestinationTimeoutsOutputReference { return (this.#timeouts ??= new DestinationTimeoutsOutputReference(this, 'timeouts')); }
  public putTimeouts(value: DestinationTimeouts): void { this.timeouts.internalValue = value; }
  public resetTimeouts(): void { this.timeouts.internalValue = undefined; }
  /** What was set for `timeouts`. */
  public get timeoutsInput(): DestinationTimeouts | cdktf.IResolvable | undefined { return this.#timeouts?.internalValue; }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      name: this.#name,
      endpoint: this.#endpoint,
      log_format: this.#logFormat,
      skip_ssl_verification: this.#skipSslVerification,
      authorization: this.#authorization,
      authorization_wo: this.#authorizationWo,
      authorization_wo_version: this.#authorizationWoVersion,
      detect_authorization_change: this.#detectAuthorizationChange,
      deletion_protection: this.#deletionProtection,
      timeouts: destinationTimeoutsToTerraform(this.#timeouts?.internalValue),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attributes = {
      name: { value: this.#name, isBlock: false, type: 'simple', storageClassType: 'string' },
      endpoint: { value: this.#endpoint, isBlock: false, type: 'simple', storageClassType: 'string' },
      log_format: { value: this.#logFormat, isBlock: false, type: 'simple', storageClassType: 'string' },
      skip_ssl_verification: { value: this.#skipSslVerification, isBlock: false, type: 'simple', storageClassType: 'boolean' },
      authorization: { value: this.#authorization, isBlock: false, type: 'simple', storageClassType: 'string' },
      authorization_wo: { value: this.#authorizationWo, isBlock: false, type: 'simple', storageClassType: 'string' },
      authorization_wo_version: { value: this.#authorizationWoVersion, isBlock: false, type: 'simple', storageClassType: 'string' },
      detect_authorization_change: { value: this.#detectAuthorizationChange, isBlock: false, type: 'simple', storageClassType: 'boolean' },
      deletion_protection: { value: this.#deletionProtection, isBlock: false, type: 'simple', storageClassType: 'boolean' },
      timeouts: { value: destinationTimeoutsToHclTerraform(this.#timeouts?.internalValue), isBlock: false, type: 'list', storageClassType: 'DestinationTimeouts' },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));
  }
}
