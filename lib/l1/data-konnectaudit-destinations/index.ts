// Generated from the provider's schema by "npm run generate": do not edit.

import type { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface DataKonnectauditDestinationsConfig extends cdktf.TerraformMetaArguments {
}

export class DataKonnectauditDestinationsDestinationsOutputReference extends cdktf.ComplexObject {
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  /** Id Konnect gave the destination, a UUID. */
  public get id(): string { return this.getStringAttribute('id'); }

  /** Name of the destination, for people to tell it from the others. Unique in the organization. */
  public get name(): string { return this.getStringAttribute('name'); }

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
}

export class DataKonnectauditDestinationsDestinationsList extends cdktf.ComplexList {
  public get(index: number): DataKonnectauditDestinationsDestinationsOutputReference {
    return new DataKonnectauditDestinationsDestinationsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/** All destinations of the organization, whoever made them. Their authorizations are not shown: Konnect never returns them. */
export class DataKonnectauditDestinations extends cdktf.TerraformDataSource {
  public static readonly tfResourceType = 'konnectaudit_destinations';

  /**
   * Generates CDKTF code for importing a DataKonnectauditDestinations when "cdktf plan <stack>" runs.
   *
   * @param scope where the import is declared
   * @param importToId the id of the construct to generate
   * @param importFromId the id of the existing object
   * @param provider the provider that knows the object
   */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource {
    return new cdktf.ImportableResource(scope, importToId, {
      terraformResourceType: 'konnectaudit_destinations',
      importId: importFromId,
      ...(provider && { provider }),
    });
  }

  public constructor(scope: Construct, id: string, config: DataKonnectauditDestinationsConfig = {}) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'konnectaudit_destinations',
      terraformGeneratorMetadata: { providerName: 'konnectaudit', providerVersionConstraint: '~> 0.1' },
    });
  }

  #destinations: DataKonnectauditDestinationsDestinationsList | undefined;
  /** All destinations of the organization, by name. */
  public get destinations(): DataKonnectauditDestinationsDestinationsList { return (this.#destinations ??= new DataKonnectauditDestinationsDestinationsList(this, 'destinations', false)); }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {};
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    return {};
  }
}
