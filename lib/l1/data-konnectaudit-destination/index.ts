// Generated from the provider's schema by "npm run generate": do not edit.

import type { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface DataKonnectauditDestinationConfig extends cdktf.TerraformMetaArguments {
  /**
   * Id of the destination that is wanted, a UUID. Set this or `name`.
   *
   * Terraform: attribute `id`, string.
   *
   * @default - the provider chooses
   */
  readonly id?: string;
  /**
   * Name of the destination that is wanted, exactly as it is written in Konnect. Set this or `id`.
   *
   * Terraform: attribute `name`, string.
   *
   * @default - the provider chooses
   */
  readonly name?: string;
}

/** A destination of the organization, by its id or by its name, whoever made it. Its authorization is not shown: Konnect never returns it. */
export class DataKonnectauditDestination extends cdktf.TerraformDataSource {
  public static readonly tfResourceType = 'konnectaudit_destination';

  /**
   * Generates CDKTF code for importing a DataKonnectauditDestination when "cdktf plan <stack>" runs.
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

  public constructor(scope: Construct, id: string, config: DataKonnectauditDestinationConfig = {}) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'konnectaudit_destination',
      terraformGeneratorMetadata: { providerName: 'konnectaudit', providerVersionConstraint: '~> 0.1' },
    });
    this.#id = config.id;
    this.#name = config.name;
  }

  #id: string | undefined;
  /** Id of the destination that is wanted, a UUID. Set this or `name`. */
  public get id(): string { return this.getStringAttribute('id'); }
  public set id(value: string) { this.#id = value; }
  public resetId(): void { this.#id = undefined; }
  /** What was set for `id`. */
  public get idInput(): string | undefined { return this.#id; }

  #name: string | undefined;
  /** Name of the destination that is wanted, exactly as it is written in Konnect. Set this or `id`. */
  public get name(): string { return this.getStringAttribute('name'); }
  public set name(value: string) { this.#name = value; }
  public resetName(): void { this.#name = undefined; }
  /** What was set for `name`. */
  public get nameInput(): string | undefined { return this.#name; }

  /** HTTPS URL that Konnect posts batches of records to. Path and query are kept as they are, also when they carry a key. */
  public get endpoint(): string { return this.getStringAttribute('endpoint'); }

  /** How Konnect writes each record: `cef` (ArcSight Common Event Format), `json`, or `cps` (CrowdStrike Parsing Standard). */
  public get logFormat(): string { return this.getStringAttribute('log_format'); }

  /** Whether Konnect delivers without checking the TLS certificate of the endpoint. Meant for self-signed receivers in tests. */
  public get skipSslVerification(): cdktf.IResolvable { return this.getBooleanAttribute('skip_ssl_verification'); }

  /** When the destination was made, RFC 3339. */
  public get createdAt(): string { return this.getStringAttribute('created_at'); }

  /** When the destination was last changed, RFC 3339. Null when it never was. */
  public get updatedAt(): string { return this.getStringAttribute('updated_at'); }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      id: this.#id,
      name: this.#name,
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attributes = {
      id: { value: this.#id, isBlock: false, type: 'simple', storageClassType: 'string' },
      name: { value: this.#name, isBlock: false, type: 'simple', storageClassType: 'string' },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));
  }
}
