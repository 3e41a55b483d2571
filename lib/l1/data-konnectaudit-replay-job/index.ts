// Generated from the provider's schema by "npm run generate": do not edit.

import type { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface DataKonnectauditReplayJobConfig extends cdktf.TerraformMetaArguments {
  /**
   * Region whose replay is wanted, or that the portal belongs to: `us`, `eu`, `au`, `me`, `in`, `sg`. The provider's when not set.
   *
   * Terraform: attribute `region`, string.
   *
   * @default - the provider chooses
   */
  readonly region?: string;
  /**
   * Id of a developer portal, to look at its replay instead of the organization's.
   *
   * Terraform: attribute `portal_id`, string.
   *
   * @default - not set
   */
  readonly portalId?: string;
}

/** The last replay of a region, or of a developer portal, whoever started it. There is one at a time, and the next takes its place. */
export class DataKonnectauditReplayJob extends cdktf.TerraformDataSource {
  public static readonly tfResourceType = 'konnectaudit_replay_job';

  /**
   * Generates CDKTF code for importing a DataKonnectauditReplayJob when "cdktf plan <stack>" runs.
   *
   * @param scope where the import is declared
   * @param importToId the id of the construct to generate
   * @param importFromId the id of the existing object
   * @param provider the provider that knows the object
   */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource {
    return new cdktf.ImportableResource(scope, importToId, {
      terraformResourceType: 'konnectaudit_replay_job',
      importId: importFromId,
      ...(provider && { provider }),
    });
  }

  public constructor(scope: Construct, id: string, config: DataKonnectauditReplayJobConfig = {}) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'konnectaudit_replay_job',
      terraformGeneratorMetadata: { providerName: 'konnectaudit', providerVersionConstraint: '~> 0.1' },
    });
    this.#region = config.region;
    this.#portalId = config.portalId;
  }

  #region: string | undefined;
  /** Region whose replay is wanted, or that the portal belongs to: `us`, `eu`, `au`, `me`, `in`, `sg`. The provider's when not set. */
  public get region(): string { return this.getStringAttribute('region'); }
  public set region(value: string) { this.#region = value; }
  public resetRegion(): void { this.#region = undefined; }
  /** What was set for `region`. */
  public get regionInput(): string | undefined { return this.#region; }

  #portalId: string | undefined;
  /** Id of a developer portal, to look at its replay instead of the organization's. */
  public get portalId(): string { return this.getStringAttribute('portal_id'); }
  public set portalId(value: string) { this.#portalId = value; }
  public resetPortalId(): void { this.#portalId = undefined; }
  /** What was set for `portal_id`. */
  public get portalIdInput(): string | undefined { return this.#portalId; }

  /** Begin of the window that is delivered once more, RFC 3339. Null where there was no replay. */
  public get startAt(): string { return this.getStringAttribute('start_at'); }

  /** End of the window that is delivered once more, RFC 3339. Null where there was no replay. */
  public get endAt(): string { return this.getStringAttribute('end_at'); }

  /** How far the replay is: `accepted`, `pending`, `running`, `completed` or `failed`; `unconfigured` where there was none. */
  public get status(): string { return this.getStringAttribute('status'); }

  /** When the replay last changed, RFC 3339. Null where there was none. */
  public get updatedAt(): string { return this.getStringAttribute('updated_at'); }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      region: this.#region,
      portal_id: this.#portalId,
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attributes = {
      region: { value: this.#region, isBlock: false, type: 'simple', storageClassType: 'string' },
      portal_id: { value: this.#portalId, isBlock: false, type: 'simple', storageClassType: 'string' },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));
  }
}
