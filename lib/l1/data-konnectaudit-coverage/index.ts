// Generated from the provider's schema by "npm run generate": do not edit.

import type { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface DataKonnectauditCoverageConfig extends cdktf.TerraformMetaArguments {
  /**
   * Regions that are to deliver: some of `us`, `eu`, `au`, `me`, `in`, `sg`. All when not set; name them when one refuses the organization, as `sg` does unless it was asked for.
   *
   * Terraform: attribute `regions`, set of string.
   *
   * @default - not set
   */
  readonly regions?: string[];
  /**
   * Whether every developer portal of these regions is to deliver too. `false` when not set.
   *
   * Terraform: attribute `include_portals`, bool.
   *
   * @default - not set
   */
  readonly includePortals?: boolean | cdktf.IResolvable;
}

export class DataKonnectauditCoverageTargetsOutputReference extends cdktf.ComplexObject {
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  /** The region. */
  public get region(): string { return this.getStringAttribute('region'); }

  /** Id of the developer portal. Null where the events of the organization itself are meant. */
  public get portalId(): string { return this.getStringAttribute('portal_id'); }

  /** Name of the developer portal, likewise. */
  public get portalName(): string { return this.getStringAttribute('portal_name'); }

  /** Whether a destination is bound, or deliveries are on. */
  public get configured(): cdktf.IResolvable { return this.getBooleanAttribute('configured'); }

  /** Whether it delivers: configured, enabled, and the last delivery, if there was one, succeeded. */
  public get healthy(): cdktf.IResolvable { return this.getBooleanAttribute('healthy'); }

  /** Id of the destination that is delivered to. Null when none is bound. */
  public get auditLogDestinationId(): string { return this.getStringAttribute('audit_log_destination_id'); }

  /** Whether the webhook is meant to deliver, as it was configured. */
  public get webhookEnabled(): cdktf.IResolvable { return this.getBooleanAttribute('webhook_enabled'); }

  /** `active`: the last delivery succeeded, or none was tried yet. `inactive`: the last delivery failed. `unconfigured`: the region has no webhook. */
  public get webhookStatus(): string { return this.getStringAttribute('webhook_status'); }

  /** When Konnect last tried to deliver, RFC 3339. Absent before. */
  public get lastAttemptAt(): string { return this.getStringAttribute('last_attempt_at'); }

  /** HTTP status the receiver gave to the last delivery. */
  public get lastResponseCode(): number { return this.getNumberAttribute('last_response_code'); }

  /** What the receiver said with that status. */
  public get lastResponseMessage(): string { return this.getStringAttribute('last_response_message'); }
}

export class DataKonnectauditCoverageTargetsList extends cdktf.ComplexList {
  public get(index: number): DataKonnectauditCoverageTargetsOutputReference {
    return new DataKonnectauditCoverageTargetsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/** Where audit events are delivered and where they are not, over many regions at once: for a `check` block, a test, or a report to an auditor. */
export class DataKonnectauditCoverage extends cdktf.TerraformDataSource {
  public static readonly tfResourceType = 'konnectaudit_coverage';

  /**
   * Generates CDKTF code for importing a DataKonnectauditCoverage when "cdktf plan <stack>" runs.
   *
   * @param scope where the import is declared
   * @param importToId the id of the construct to generate
   * @param importFromId the id of the existing object
   * @param provider the provider that knows the object
   */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource {
    return new cdktf.ImportableResource(scope, importToId, {
      terraformResourceType: 'konnectaudit_coverage',
      importId: importFromId,
      ...(provider && { provider }),
    });
  }

  public constructor(scope: Construct, id: string, config: DataKonnectauditCoverageConfig = {}) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'konnectaudit_coverage',
      terraformGeneratorMetadata: { providerName: 'konnectaudit', providerVersionConstraint: '~> 0.1' },
    });
    this.#regions = config.regions;
    this.#includePortals = config.includePortals;
  }

  #regions: string[] | undefined;
  /** Regions that are to deliver: some of `us`, `eu`, `au`, `me`, `in`, `sg`. All when not set; name them when one refuses the organization, as `sg` does unless it was asked for. */
  public get regions(): string[] { return cdktf.Fn.tolist(this.getListAttribute('regions')); }
  public set regions(value: string[]) { this.#regions = value; }
  public resetRegions(): void { this.#regions = undefined; }
  /** What was set for `regions`. */
  public get regionsInput(): string[] | undefined { return this.#regions; }

  #includePortals: boolean | cdktf.IResolvable | undefined;
  /** Whether every developer portal of these regions is to deliver too. `false` when not set. */
  public get includePortals(): cdktf.IResolvable { return this.getBooleanAttribute('include_portals'); }
  public set includePortals(value: boolean | cdktf.IResolvable) { this.#includePortals = value; }
  public resetIncludePortals(): void { this.#includePortals = undefined; }
  /** What was set for `include_portals`. */
  public get includePortalsInput(): boolean | cdktf.IResolvable | undefined { return this.#includePortals; }

  /** Whether everything looked at is healthy. */
  public get complete(): cdktf.IResolvable { return this.getBooleanAttribute('complete'); }

  /** What is not, each in a sentence: where, and what is missing. Empty when `complete`. */
  public get gaps(): string[] { return this.getListAttribute('gaps'); }

  #targets: DataKonnectauditCoverageTargetsList | undefined;
  /** What was looked at. */
  public get targets(): DataKonnectauditCoverageTargetsList { return (this.#targets ??= new DataKonnectauditCoverageTargetsList(this, 'targets', false)); }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      regions: this.#regions,
      include_portals: this.#includePortals,
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attributes = {
      regions: { value: this.#regions, isBlock: false, type: 'set', storageClassType: 'stringList' },
      include_portals: { value: this.#includePortals, isBlock: false, type: 'simple', storageClassType: 'boolean' },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));
  }
}
