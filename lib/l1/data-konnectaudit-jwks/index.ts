// Generated from the provider's schema by "npm run generate": do not edit.

import type { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface DataKonnectauditJwksConfig extends cdktf.TerraformMetaArguments {
  /**
   * Region whose records are to be verified: `us`, `eu`, `au`, `me`, `in`, `sg`. The provider's when not set.
   *
   * Terraform: attribute `region`, string.
   *
   * @default - the provider chooses
   */
  readonly region?: string;
}

export class DataKonnectauditJwksKeysOutputReference extends cdktf.ComplexObject {
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  /** Family of the key, `OKP` for Ed25519. */
  public get kty(): string { return this.getStringAttribute('kty'); }

  /** Signature algorithm, `EdDSA`. */
  public get alg(): string { return this.getStringAttribute('alg'); }

  /** Id of the key. Records do not name it. */
  public get kid(): string { return this.getStringAttribute('kid'); }

  /** Curve, `Ed25519`. */
  public get crv(): string { return this.getStringAttribute('crv'); }

  /** The 32 bytes of the public key, base64url without padding. */
  public get x(): string { return this.getStringAttribute('x'); }
}

export class DataKonnectauditJwksKeysList extends cdktf.ComplexList {
  public get(index: number): DataKonnectauditJwksKeysOutputReference {
    return new DataKonnectauditJwksKeysOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/** The public keys that Konnect signs the audit records of a region with. */
export class DataKonnectauditJwks extends cdktf.TerraformDataSource {
  public static readonly tfResourceType = 'konnectaudit_jwks';

  /**
   * Generates CDKTF code for importing a DataKonnectauditJwks when "cdktf plan <stack>" runs.
   *
   * @param scope where the import is declared
   * @param importToId the id of the construct to generate
   * @param importFromId the id of the existing object
   * @param provider the provider that knows the object
   */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource {
    return new cdktf.ImportableResource(scope, importToId, {
      terraformResourceType: 'konnectaudit_jwks',
      importId: importFromId,
      ...(provider && { provider }),
    });
  }

  public constructor(scope: Construct, id: string, config: DataKonnectauditJwksConfig = {}) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'konnectaudit_jwks',
      terraformGeneratorMetadata: { providerName: 'konnectaudit', providerVersionConstraint: '~> 0.1' },
    });
    this.#region = config.region;
  }

  #region: string | undefined;
  /** Region whose records are to be verified: `us`, `eu`, `au`, `me`, `in`, `sg`. The provider's when not set. */
  public get region(): string { return this.getStringAttribute('region'); }
  public set region(value: string) { this.#region = value; }
  public resetRegion(): void { this.#region = undefined; }
  /** What was set for `region`. */
  public get regionInput(): string | undefined { return this.#region; }

  #keys: DataKonnectauditJwksKeysList | undefined;
  /** The public keys. Records do not name the one they were signed with: try them all. */
  public get keys(): DataKonnectauditJwksKeysList { return (this.#keys ??= new DataKonnectauditJwksKeysList(this, 'keys', false)); }

  /** The same as a JSON Web Key Set, as the function `verify_record` takes it and tools for JWKS do. */
  public get json(): string { return this.getStringAttribute('json'); }

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
