// Generated from the provider's schema by "npm run generate": do not edit.

import type { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface DataKonnectauditOrganizationConfig extends cdktf.TerraformMetaArguments {
}

/** The organization that the provider's token belongs to. */
export class DataKonnectauditOrganization extends cdktf.TerraformDataSource {
  public static readonly tfResourceType = 'konnectaudit_organization';

  /**
   * Generates CDKTF code for importing a DataKonnectauditOrganization when "cdktf plan <stack>" runs.
   *
   * @param scope where the import is declared
   * @param importToId the id of the construct to generate
   * @param importFromId the id of the existing object
   * @param provider the provider that knows the object
   */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource {
    return new cdktf.ImportableResource(scope, importToId, {
      terraformResourceType: 'konnectaudit_organization',
      importId: importFromId,
      ...(provider && { provider }),
    });
  }

  public constructor(scope: Construct, id: string, config: DataKonnectauditOrganizationConfig = {}) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'konnectaudit_organization',
      terraformGeneratorMetadata: { providerName: 'konnectaudit', providerVersionConstraint: '~> 0.1' },
    });
  }

  /** Id of the organization, a UUID. */
  public get id(): string { return this.getStringAttribute('id'); }

  /** Name of the organization. */
  public get name(): string { return this.getStringAttribute('name'); }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {};
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    return {};
  }
}
