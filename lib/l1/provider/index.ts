// Generated from the provider's schema by "npm run generate": do not edit.

import type { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface KonnectauditProviderConfig {
  /**
   * Personal or system account access token (`kpat_...`, `spat_...`) of the organization. Taken from `KONNECT_TOKEN`, then `KONNECT_SPAT`, when not set.
   *
   * Terraform: attribute `token`, string.
   * Sensitive: hidden in what Terraform prints.
   *
   * @default - not set
   */
  readonly token?: string;
  /**
   * Region of the resources that name none. Taken from `KONNECT_REGION` when not set.
   *
   * Terraform: attribute `region`, string.
   *
   * @default - not set
   */
  readonly region?: string;
  /**
   * Where the API is; `{region}` stands for the region. Taken from `KONNECT_AUDIT_SERVER_URL` when not set, else `https://{region}.api.konghq.com`.
   *
   * Terraform: attribute `server_url`, string.
   *
   * @default - not set
   */
  readonly serverUrl?: string;
  /**
   * PEM file with certificate authorities to trust besides the well-known ones. Taken from `KONNECT_AUDIT_CA_CERT_FILE` when not set.
   *
   * Terraform: attribute `ca_cert_file`, string.
   *
   * @default - not set
   */
  readonly caCertFile?: string;
  /**
   * Seconds to wait for one answer of the API before it counts as failed. Taken from `KONNECT_AUDIT_REQUEST_TIMEOUT` when not set, else 30.
   *
   * Terraform: attribute `request_timeout`, number.
   *
   * @default - not set
   */
  readonly requestTimeout?: number;
  /**
   * Id of the organization that the token must belong to: with the token of another one nothing is read or changed. Taken from `KONNECT_AUDIT_EXPECTED_ORG_ID` when not set; any organization is right when that is not set either.
   *
   * Terraform: attribute `expected_org_id`, string.
   *
   * @default - not set
   */
  readonly expectedOrgId?: string;
  /**
   * The name by which resources choose this provider block among several.
   *
   * Terraform: attribute `alias`, string.
   *
   * @default - not set
   */
  readonly alias?: string;
}

/** Audit logs of Kong Konnect: where they are delivered, from which region, and whether they arrive. */
export class KonnectauditProvider extends cdktf.TerraformProvider {
  public static readonly tfResourceType = 'konnectaudit';

  /**
   * Generates CDKTF code for importing a KonnectauditProvider when "cdktf plan <stack>" runs.
   *
   * @param scope where the import is declared
   * @param importToId the id of the construct to generate
   * @param importFromId the id of the existing object
   * @param provider the provider that knows the object
   */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource {
    return new cdktf.ImportableResource(scope, importToId, {
      terraformResourceType: 'konnectaudit',
      importId: importFromId,
      ...(provider && { provider }),
    });
  }

  public constructor(scope: Construct, id: string, config: KonnectauditProviderConfig = {}) {
    super(scope, id, {
      terraformProviderSource: 'konnect-audit/konnectaudit',
      terraformResourceType: 'konnectaudit',
      terraformGeneratorMetadata: { providerName: 'konnectaudit', providerVersionConstraint: '~> 0.1' },
    });
    this.#token = config.token;
    this.#region = config.region;
    this.#serverUrl = config.serverUrl;
    this.#caCertFile = config.caCertFile;
    this.#requestTimeout = config.requestTimeout;
    this.#expectedOrgId = config.expectedOrgId;
    this.#alias = config.alias;
  }

  #token: string | undefined;
  /** Personal or system account access token (`kpat_...`, `spat_...`) of the organization. Taken from `KONNECT_TOKEN`, then `KONNECT_SPAT`, when not set. */
  public get token(): string | undefined { return this.#token; }
  public set token(value: string | undefined) { this.#token = value; }
  public resetToken(): void { this.#token = undefined; }
  /** What was set for `token`. */
  public get tokenInput(): string | undefined { return this.#token; }

  #region: string | undefined;
  /** Region of the resources that name none. Taken from `KONNECT_REGION` when not set. */
  public get region(): string | undefined { return this.#region; }
  public set region(value: string | undefined) { this.#region = value; }
  public resetRegion(): void { this.#region = undefined; }
  /** What was set for `region`. */
  public get regionInput(): string | undefined { return this.#region; }

  #serverUrl: string | undefined;
  /** Where the API is; `{region}` stands for the region. Taken from `KONNECT_AUDIT_SERVER_URL` when not set, else `https://{region}.api.konghq.com`. */
  public get serverUrl(): string | undefined { return this.#serverUrl; }
  public set serverUrl(value: string | undefined) { this.#serverUrl = value; }
  public resetServerUrl(): void { this.#serverUrl = undefined; }
  /** What was set for `server_url`. */
  public get serverUrlInput(): string | undefined { return this.#serverUrl; }

  #caCertFile: string | undefined;
  /** PEM file with certificate authorities to trust besides the well-known ones. Taken from `KONNECT_AUDIT_CA_CERT_FILE` when not set. */
  public get caCertFile(): string | undefined { return this.#caCertFile; }
  public set caCertFile(value: string | undefined) { this.#caCertFile = value; }
  public resetCaCertFile(): void { this.#caCertFile = undefined; }
  /** What was set for `ca_cert_file`. */
  public get caCertFileInput(): string | undefined { return this.#caCertFile; }

  #requestTimeout: number | undefined;
  /** Seconds to wait for one answer of the API before it counts as failed. Taken from `KONNECT_AUDIT_REQUEST_TIMEOUT` when not set, else 30. */
  public get requestTimeout(): number | undefined { return this.#requestTimeout; }
  public set requestTimeout(value: number | undefined) { this.#requestTimeout = value; }
  public resetRequestTimeout(): void { this.#requestTimeout = undefined; }
  /** What was set for `request_timeout`. */
  public get requestTimeoutInput(): number | undefined { return this.#requestTimeout; }

  #expectedOrgId: string | undefined;
  /** Id of the organization that the token must belong to: with the token of another one nothing is read or changed. Taken from `KONNECT_AUDIT_EXPECTED_ORG_ID` when not set; any organization is right when that is not set either. */
  public get expectedOrgId(): string | undefined { return this.#expectedOrgId; }
  public set expectedOrgId(value: string | undefined) { this.#expectedOrgId = value; }
  public resetExpectedOrgId(): void { this.#expectedOrgId = undefined; }
  /** What was set for `expected_org_id`. */
  public get expectedOrgIdInput(): string | undefined { return this.#expectedOrgId; }

  #alias: string | undefined;
  /** The name by which resources choose this provider block among several. */
  public override get alias(): string | undefined { return this.#alias; }
  public override set alias(value: string | undefined) { this.#alias = value; }
  public resetAlias(): void { this.#alias = undefined; }
  /** What was set for `alias`. */
  public get aliasInput(): string | undefined { return this.#alias; }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      token: this.#token,
      region: this.#region,
      server_url: this.#serverUrl,
      ca_cert_file: this.#caCertFile,
      request_timeout: this.#requestTimeout,
      expected_org_id: this.#expectedOrgId,
      alias: this.#alias,
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attributes = {
      token: { value: this.#token, isBlock: false, type: 'simple', storageClassType: 'string' },
      region: { value: this.#region, isBlock: false, type: 'simple', storageClassType: 'string' },
      server_url: { value: this.#serverUrl, isBlock: false, type: 'simple', storageClassType: 'string' },
      ca_cert_file: { value: this.#caCertFile, isBlock: false, type: 'simple', storageClassType: 'string' },
      request_timeout: { value: this.#requestTimeout, isBlock: false, type: 'simple', storageClassType: 'number' },
      expected_org_id: { value: this.#expectedOrgId, isBlock: false, type: 'simple', storageClassType: 'string' },
      alias: { value: this.#alias, isBlock: false, type: 'simple', storageClassType: 'string' },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));
  }
}
