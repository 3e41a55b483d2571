// Generated from the provider's schema by "npm run generate": do not edit.

import type { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface DestinationConfig extends cdktf.TerraformMetaArguments {
  /**
   * Value of the Authorization header of each delivery. Exactly one of `authorization` and `authorization_wo` is set.
   *
   * Terraform: attribute `authorization`, string.
   * Sensitive: hidden in output, kept in the state.
   *
   * @default - not set
   */
  readonly authorization?: string;
  /**
   * Value of the Authorization header of each delivery, which no plan and no state holds.
   *
   * Terraform: attribute `authorization_wo`, string.
   * Write-only: neither a plan nor the state holds it; needs Terraform 1.11.
   *
   * @default - not set
   */
  readonly authorizationWo?: string;
  /**
   * Any text; a change of it sends `authorization_wo` again.
   *
   * Terraform: attribute `authorization_wo_version`, string.
   *
   * @default - not set
   */
  readonly authorizationWoVersion?: string;
  /**
   * URL that receives the logs; https only.
   *
   * Terraform: attribute `endpoint`, string.
   */
  readonly endpoint: string;
  /**
   * Format of the logs: cef, json or cps. Defaults to cef.
   *
   * Terraform: attribute `log_format`, string.
   *
   * @default - the provider chooses
   */
  readonly logFormat?: string;
  /**
   * Name, unique within the organization.
   *
   * Terraform: attribute `name`, string.
   */
  readonly name: string;
  /**
   * Whether to deliver without a check of the receiver's certificate. Defaults to false.
   *
   * Terraform: attribute `skip_ssl_verification`, bool.
   *
   * @default - the provider chooses
   */
  readonly skipSslVerification?: boolean | cdktf.IResolvable;
}

/** A place that audit logs can be delivered to. One destination serves all regions of an organization. */
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
    this.#authorization = config.authorization;
    this.#authorizationWo = config.authorizationWo;
    this.#authorizationWoVersion = config.authorizationWoVersion;
    this.#endpoint = config.endpoint;
    this.#logFormat = config.logFormat;
    this.#name = config.name;
    this.#skipSslVerification = config.skipSslVerification;
  }

  #authorization: string | undefined;
  /** Value of the Authorization header of each delivery. Exactly one of `authorization` and `authorization_wo` is set. */
  public get authorization(): string { return this.getStringAttribute('authorization'); }
  public set authorization(value: string) { this.#authorization = value; }
  public resetAuthorization(): void { this.#authorization = undefined; }
  /** What was set for `authorization`. */
  public get authorizationInput(): string | undefined { return this.#authorization; }

  #authorizationWo: string | undefined;
  /** Value of the Authorization header of each delivery, which no plan and no state holds. */
  public get authorizationWo(): string { return this.getStringAttribute('authorization_wo'); }
  public set authorizationWo(value: string) { this.#authorizationWo = value; }
  public resetAuthorizationWo(): void { this.#authorizationWo = undefined; }
  /** What was set for `authorization_wo`. */
  public get authorizationWoInput(): string | undefined { return this.#authorizationWo; }

  #authorizationWoVersion: string | undefined;
  /** Any text; a change of it sends `authorization_wo` again. */
  public get authorizationWoVersion(): string { return this.getStringAttribute('authorization_wo_version'); }
  public set authorizationWoVersion(value: string) { this.#authorizationWoVersion = value; }
  public resetAuthorizationWoVersion(): void { this.#authorizationWoVersion = undefined; }
  /** What was set for `authorization_wo_version`. */
  public get authorizationWoVersionInput(): string | undefined { return this.#authorizationWoVersion; }

  /** When the destination was created, as an RFC 3339 timestamp. */
  public get createdAt(): string { return this.getStringAttribute('created_at'); }

  #endpoint: string;
  /** URL that receives the logs; https only. */
  public get endpoint(): string { return this.getStringAttribute('endpoint'); }
  public set endpoint(value: string) { this.#endpoint = value; }
  /** What was set for `endpoint`. */
  public get endpointInput(): string { return this.#endpoint; }

  /** Id that Konnect chose, a UUID. */
  public get id(): string { return this.getStringAttribute('id'); }

  #logFormat: string | undefined;
  /** Format of the logs: cef, json or cps. Defaults to cef. */
  public get logFormat(): string { return this.getStringAttribute('log_format'); }
  public set logFormat(value: string) { this.#logFormat = value; }
  public resetLogFormat(): void { this.#logFormat = undefined; }
  /** What was set for `log_format`. */
  public get logFormatInput(): string | undefined { return this.#logFormat; }

  #name: string;
  /** Name, unique within the organization. */
  public get name(): string { return this.getStringAttribute('name'); }
  public set name(value: string) { this.#name = value; }
  /** What was set for `name`. */
  public get nameInput(): string { return this.#name; }

  #skipSslVerification: boolean | cdktf.IResolvable | undefined;
  /** Whether to deliver without a check of the receiver's certificate. Defaults to false. */
  public get skipSslVerification(): cdktf.IResolvable { return this.getBooleanAttribute('skip_ssl_verification'); }
  public set skipSslVerification(value: boolean | cdktf.IResolvable) { this.#skipSslVerification = value; }
  public resetSkipSslVerification(): void { this.#skipSslVerification = undefined; }
  /** What was set for `skip_ssl_verification`. */
  public get skipSslVerificationInput(): boolean | cdktf.IResolvable | undefined { return this.#skipSslVerification; }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      authorization: this.#authorization,
      authorization_wo: this.#authorizationWo,
      authorization_wo_version: this.#authorizationWoVersion,
      endpoint: this.#endpoint,
      log_format: this.#logFormat,
      name: this.#name,
      skip_ssl_verification: this.#skipSslVerification,
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attributes = {
      authorization: { value: this.#authorization, isBlock: false, type: 'simple', storageClassType: 'string' },
      authorization_wo: { value: this.#authorizationWo, isBlock: false, type: 'simple', storageClassType: 'string' },
      authorization_wo_version: { value: this.#authorizationWoVersion, isBlock: false, type: 'simple', storageClassType: 'string' },
      endpoint: { value: this.#endpoint, isBlock: false, type: 'simple', storageClassType: 'string' },
      log_format: { value: this.#logFormat, isBlock: false, type: 'simple', storageClassType: 'string' },
      name: { value: this.#name, isBlock: false, type: 'simple', storageClassType: 'string' },
      skip_ssl_verification: { value: this.#skipSslVerification, isBlock: false, type: 'simple', storageClassType: 'boolean' },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));
  }
}
