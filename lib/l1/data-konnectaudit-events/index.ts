// Generated from the provider's schema by "npm run generate": do not edit.

import type { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface DataKonnectauditEventsConfig extends cdktf.TerraformMetaArguments {
  /**
   * Region whose events are wanted: `us`, `eu`, `au`, `me`, `in`, `sg`. The provider's when not set.
   *
   * Terraform: attribute `region`, string.
   *
   * @default - the provider chooses
   */
  readonly region?: string;
  /**
   * Only events of this time or later, RFC 3339. 7 days before `to` when not set: Konnect keeps no others.
   *
   * Terraform: attribute `from`, string.
   *
   * @default - not set
   */
  readonly from?: string;
  /**
   * Only events of this time or earlier, RFC 3339. Now when not set.
   *
   * Terraform: attribute `to`, string.
   *
   * @default - not set
   */
  readonly to?: string;
  /**
   * Only events of this kind: `authentication`, `authorization`, `gateway_access`. All when not set.
   *
   * Terraform: attribute `type`, string.
   *
   * @default - not set
   */
  readonly type?: string;
  /**
   * Most events to read, up to 10000. 1000 when not set.
   *
   * Terraform: attribute `limit`, number.
   *
   * @default - the provider chooses
   */
  readonly limit?: number;
}

export class DataKonnectauditEventsEventsOutputReference extends cdktf.ComplexObject {
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  /** Kind of the event: `authentication`, `authorization` or `gateway_access`. */
  public get type(): string { return this.getStringAttribute('type'); }

  /** When it happened, RFC 3339. */
  public get ts(): string { return this.getStringAttribute('ts'); }

  /** Id of the organization. */
  public get orgId(): string { return this.getStringAttribute('org_id'); }

  /** Id of the user or system account that acted. */
  public get principalId(): string { return this.getStringAttribute('principal_id'); }

  /** Id of who acted on behalf of the principal. */
  public get actorId(): string { return this.getStringAttribute('actor_id'); }

  /** Id of the developer portal, when it was one. */
  public get portalId(): string { return this.getStringAttribute('portal_id'); }

  /** Correlates all events of one request. */
  public get traceId(): string { return this.getStringAttribute('trace_id'); }

  /** IP address the request came from. */
  public get clientIp(): string { return this.getStringAttribute('client_ip'); }

  /** User agent of the request. */
  public get userAgent(): string { return this.getStringAttribute('user_agent'); }

  /** Signature of the event, base64url without padding. */
  public get signature(): string { return this.getStringAttribute('signature'); }

  /** Path of the request. */
  public get uri(): string { return this.getStringAttribute('uri'); }

  /** Query parameters as the text of a JSON object. Of `gateway_access`. */
  public get query(): string { return this.getStringAttribute('query'); }

  /** HTTP method. Of `gateway_access`. */
  public get method(): string { return this.getStringAttribute('method'); }

  /** HTTP status that was answered. Of `gateway_access`. */
  public get statusCode(): number { return this.getNumberAttribute('status_code'); }

  /** Service that checked. Of `authorization`. */
  public get service(): string { return this.getStringAttribute('service'); }

  /** What was to be used. Of `authorization`. */
  public get resource(): string { return this.getStringAttribute('resource'); }

  /** What was to be done with it. Of `authorization`. */
  public get action(): string { return this.getStringAttribute('action'); }

  /** Whether it was allowed. Of `authorization`. */
  public get granted(): cdktf.IResolvable { return this.getBooleanAttribute('granted'); }

  /** How they proved who they are, for example `pat`. Of `authentication`. */
  public get authenticationType(): string { return this.getStringAttribute('authentication_type'); }

  /** How the attempt ended, for example `success`. Of `authentication`. */
  public get outcome(): string { return this.getStringAttribute('outcome'); }

  /** Whether they were let in. Of `authentication`. */
  public get successful(): cdktf.IResolvable { return this.getBooleanAttribute('successful'); }
}

export class DataKonnectauditEventsEventsList extends cdktf.ComplexList {
  public get(index: number): DataKonnectauditEventsEventsOutputReference {
    return new DataKonnectauditEventsEventsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/** The audit events of a region that Konnect keeps, for up to 7 days, whether or not they were delivered. Their fields have other names than those of delivered records. Name both `from` and `to` to have the same events in every plan. Not every organization may read them yet. */
export class DataKonnectauditEvents extends cdktf.TerraformDataSource {
  public static readonly tfResourceType = 'konnectaudit_events';

  /**
   * Generates CDKTF code for importing a DataKonnectauditEvents when "cdktf plan <stack>" runs.
   *
   * @param scope where the import is declared
   * @param importToId the id of the construct to generate
   * @param importFromId the id of the existing object
   * @param provider the provider that knows the object
   */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource {
    return new cdktf.ImportableResource(scope, importToId, {
      terraformResourceType: 'konnectaudit_events',
      importId: importFromId,
      ...(provider && { provider }),
    });
  }

  public constructor(scope: Construct, id: string, config: DataKonnectauditEventsConfig = {}) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'konnectaudit_events',
      terraformGeneratorMetadata: { providerName: 'konnectaudit', providerVersionConstraint: '~> 0.1' },
    });
    this.#region = config.region;
    this.#from = config.from;
    this.#to = config.to;
    this.#type = config.type;
    this.#limit = config.limit;
  }

  #region: string | undefined;
  /** Region whose events are wanted: `us`, `eu`, `au`, `me`, `in`, `sg`. The provider's when not set. */
  public get region(): string { return this.getStringAttribute('region'); }
  public set region(value: string) { this.#region = value; }
  public resetRegion(): void { this.#region = undefined; }
  /** What was set for `region`. */
  public get regionInput(): string | undefined { return this.#region; }

  #from: string | undefined;
  /** Only events of this time or later, RFC 3339. 7 days before `to` when not set: Konnect keeps no others. */
  public get from(): string { return this.getStringAttribute('from'); }
  public set from(value: string) { this.#from = value; }
  public resetFrom(): void { this.#from = undefined; }
  /** What was set for `from`. */
  public get fromInput(): string | undefined { return this.#from; }

  #to: string | undefined;
  /** Only events of this time or earlier, RFC 3339. Now when not set. */
  public get to(): string { return this.getStringAttribute('to'); }
  public set to(value: string) { this.#to = value; }
  public resetTo(): void { this.#to = undefined; }
  /** What was set for `to`. */
  public get toInput(): string | undefined { return this.#to; }

  #type: string | undefined;
  /** Only events of this kind: `authentication`, `authorization`, `gateway_access`. All when not set. */
  public get type(): string { return this.getStringAttribute('type'); }
  public set type(value: string) { this.#type = value; }
  public resetType(): void { this.#type = undefined; }
  /** What was set for `type`. */
  public get typeInput(): string | undefined { return this.#type; }

  #limit: number | undefined;
  /** Most events to read, up to 10000. 1000 when not set. */
  public get limit(): number { return this.getNumberAttribute('limit'); }
  public set limit(value: number) { this.#limit = value; }
  public resetLimit(): void { this.#limit = undefined; }
  /** What was set for `limit`. */
  public get limitInput(): number | undefined { return this.#limit; }

  #events: DataKonnectauditEventsEventsList | undefined;
  /** The events, in the order of Konnect. */
  public get events(): DataKonnectauditEventsEventsList { return (this.#events ??= new DataKonnectauditEventsEventsList(this, 'events', false)); }

  /** Whether there are more events than `limit`. */
  public get truncated(): cdktf.IResolvable { return this.getBooleanAttribute('truncated'); }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      region: this.#region,
      from: this.#from,
      to: this.#to,
      type: this.#type,
      limit: this.#limit,
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attributes = {
      region: { value: this.#region, isBlock: false, type: 'simple', storageClassType: 'string' },
      from: { value: this.#from, isBlock: false, type: 'simple', storageClassType: 'string' },
      to: { value: this.#to, isBlock: false, type: 'simple', storageClassType: 'string' },
      type: { value: this.#type, isBlock: false, type: 'simple', storageClassType: 'string' },
      limit: { value: this.#limit, isBlock: false, type: 'simple', storageClassType: 'number' },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));
  }
}
