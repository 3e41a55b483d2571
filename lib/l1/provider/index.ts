// Generated from the provider's schema by "npm run generate": do not edit.

import type { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface KonnectauditProviderConfig {
  /**
   * Path of a PEM file with certificate authorities to trust besides those of the system. Falls back to the environment variable KONNECT_AUDIT_CA_CERT_FILE.
   *
   * Terraform: attribute `ca_cert_file`, string.
   *
   * @default - not set
   */
  readonly caCertFile?: string;
  /**
   * Region of resources that name none: us, eu, au, me, in or sg. Falls back to the environment variable KONNECT_REGION.
   *
   * Terraform: attribute `region`, string.
   *
   * @default - not set
   */
  readonly region?: string;
  /**
   * Seconds to wait for an answer of Konnect. Falls back to the environment variable KONNECT_AUDIT_REQUEST_TIMEOUT, then to 30.
   *
   * Terraform: attribute `request_timeout`, number.
   *
   * @default - not set
   */
  readonly requestTimeout?: number;
  /**
   * Address of the Konnect API, with `{region}` in the place of the region. Falls back to the environment variable KONNECT_AUDIT_SERVER_URL, then to `https://{region}.api.konghq.com`.
   *
   * Terraform: attribute `server_url`, string.
   *
   * @default - not set
   */
  readonly serverUrl?: string;
  /**
   * Personal or system account access token. Falls back to the environment variables KONNECT_TOKEN and KONNECT_SPAT.
   *
   * Terraform: attribute `token`, string.
   * Sensitive: hidden in output, kept in the state.
   *
   * @default - not set
   */
  readonly token?: string;
  /**
   * The name by which resources choose this provider block among several.
   *
   * Terraform: attribute `alias`, string.
   *
   * @default - not set
   */
  readonly alias?: string;
}

/** Manages where Kong Konnect delivers its audit logs. */
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
    this.#caCertFile = config.caCertFile;
    this.#region = config.region;
    this.#requestTimeout = config.requestTimeout;
    this.#serverUrl = config.serverUrl;
    this.#token = config.token;
    this.#alias = config.alias;
  }

  #caCertFile: string | undefined;
  /** Path of a PEM file with certificate authorities to trust besides those of the system. Falls back to the environment variable KONNECT_AUDIT_CA_CERT_FILE. */
  public get caCertFile(): string | undefined { return this.#caCertFile; }
  public set caCertFile(value: string | undefined) { this.#caCertFile = value; }
  public resetCaCertFile(): void { this.#caCertFile = undefined; }
  /** What was set for `ca_cert_file`. */
  public get caCertFileInput(): string | undefined { return this.#caCertFile; }

  #region: string | undefined;
  /** Region of resources that name none: us, eu, au, me, in or sg. Falls back to the environment variable KONNECT_REGION. */
  public get region(): string | undefined { return this.#region; }
  public set region(value: string | undefined) { this.#region = value; }
  public resetRegion(): void { this.#region = undefined; }
  /** What was set for `region`. */
  public get regionInput(): string | undefined { return this.#region; }

  #requestTimeout: number | undefined;
  /** Seconds to wait for an answer of Konnect. Falls back to the environment variable KONNECT_AUDIT_REQUEST_TIMEOUT, then to 30. */
  public get requestTimeout(): number | undefined { return this.#requestTimeout; }
  public set requestTimeout(value: number | undefined) { this.#requestTimeout = value; }
  public resetRequestTimeout(): void { this.#requestTimeout = undefined; }
  /** What was set for `request_timeout`. */
  public get requestTimeoutInput(): number | undefined { return this.#requestTimeout; }

  #serverUrl: string | undefined;
  /** Address of the Konnect API, with `{region}` in the place of the region. Falls back to the environment variable KONNECT_AUDIT_SERVER_URL, then to `https://{region}.api.konghq.com`. */
  public get serverUrl(): string | undefined { return this.#serverUrl; }
  public set serverUrl(value: string | undefined) { this.#serverUrl = value; }
  public resetServerUrl(): void { this.#serverUrl = undefined; }
  /** What was set for `server_url`. */
  public get serverUrlInput(): string | undefined { return this.#serverUrl; }

  #token: string | undefined;
  /** Personal or system account access token. Falls back to the environment variables KONNECT_TOKEN and KONNECT_SPAT. */
  public get token(): string | undefined { return this.#token; }
  public set token(value: string | undefined) { this.#token = value; }
  public resetToken(): void { this.#token = undefined; }
  /** What was set for `token`. */
  public get tokenInput(): string | undefined { return this.#token; }

  #alias: string | undefined;
  /** The name by which resources choose this provider block among several. */
  public override get alias(): string | undefined { return this.#alias; }
  public override set alias(value: string | undefined) { this.#alias = value; }
  public resetAlias(): void { this.#alias = undefined; }
  /** What was set for `alias`. */
  public get aliasInput(): string | undefined { return this.#alias; }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      ca_cert_file: this.#caCertFile,
      region: this.#region,
      request_timeout: this.#requestTimeout,
      server_url: this.#serverUrl,
      token: this.#token,
      alias: this.#alias,
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attributes = {
      ca_cert_file: { value: this.#caCertFile, isBlock: false, type: 'simple', storageClassType: 'string' },
      region: { value: this.#region, isBlock: false, type: 'simple', storageClassType: 'string' },
      request_timeout: { value: this.#requestTimeout, isBlock: false, type: 'simple', storageClassType: 'number' },
      server_url: { value: this.#serverUrl, isBlock: false, type: 'simple', storageClassType: 'string' },
      token: { value: this.#token, isBlock: false, type: 'simple', storageClassType: 'string' },
      alias: { value: this.#alias, isBlock: false, type: 'simple', storageClassType: 'string' },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));
  }
}
