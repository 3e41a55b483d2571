// Generated from the provider's schema by "npm run generate": do not edit.

import type { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface ReplayJobConfig extends cdktf.TerraformMetaArguments {
  /**
   * Region whose events are delivered once more. The provider's when not set; a change starts another job.
   *
   * Terraform: attribute `region`, string.
   *
   * @default - the provider chooses
   */
  readonly region?: string;
  /**
   * Id of the developer portal whose events are delivered once more. The organization's own events when not set; a change starts another job.
   *
   * Terraform: attribute `portal_id`, string.
   *
   * @default - not set
   */
  readonly portalId?: string;
  /**
   * Begin of the window whose events are delivered once more, RFC 3339. At most 7 days ago.
   *
   * Terraform: attribute `start_at`, string.
   */
  readonly startAt: string;
  /**
   * End of the window whose events are delivered once more, RFC 3339.
   *
   * Terraform: attribute `end_at`, string.
   */
  readonly endAt: string;
  /**
   * Any values that start another job of the same window when they change.
   *
   * Terraform: attribute `triggers`, map of string.
   *
   * @default - not set
   */
  readonly triggers?: { [key: string]: string };
  /**
   * Whether the apply waits until the job has ended, and fails when it failed. `true` when not set. A job that runs already is waited for in any case, as Konnect runs one at a time.
   *
   * Terraform: attribute `wait_for_completion`, bool.
   *
   * @default - the provider chooses
   */
  readonly waitForCompletion?: boolean | cdktf.IResolvable;
  /**
   * How long operations may take before they count as failed, for example `30s`, `5m` or `1h30m`.
   *
   * Terraform: attribute `timeouts`, object.
   *
   * @default - not set
   */
  readonly timeouts?: ReplayJobTimeouts;
}

export interface ReplayJobTimeouts {
  /**
   * For create. `30m` when not set.
   *
   * Terraform: attribute `create`, string.
   *
   * @default - not set
   */
  readonly create?: string;
}

export function replayJobTimeoutsToTerraform(struct?: ReplayJobTimeouts | cdktf.IResolvable): any {
  if (struct == undefined || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  return {
    create: struct.create,
  };
}

export function replayJobTimeoutsToHclTerraform(struct?: ReplayJobTimeouts | cdktf.IResolvable): any {
  if (struct == undefined || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  const attributes = {
    create: { value: struct.create, isBlock: false, type: 'simple', storageClassType: 'string' },
  };
  return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));
}

export class ReplayJobTimeoutsOutputReference extends cdktf.ComplexObject {
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  #isEmptyObject = false;
  #resolvableValue: cdktf.IResolvable | undefined;
  public get internalValue(): ReplayJobTimeouts | cdktf.IResolvable | undefined {
    if (this.#resolvableValue !== undefined) { return this.#resolvableValue; }
    const value: any = {};
    if (this.#create !== undefined) { value.create = this.#create; }
    return this.#isEmptyObject || Object.keys(value).length > 0 ? value : undefined;
  }
  public set internalValue(value: ReplayJobTimeouts | cdktf.IResolvable | undefined) {
    this.#resolvableValue = cdktf.Tokenization.isResolvable(value) ? value : undefined;
    const fields = cdktf.Tokenization.isResolvable(value) ? undefined : value;
    this.#isEmptyObject = fields !== undefined && Object.keys(fields).length === 0;
    this.#create = fields?.create;
  }

  #create: string | undefined;
  /** For create. `30m` when not set. */
  public get create(): string { return this.getStringAttribute('create'); }
  public set create(value: string) { this.#create = value; }
  public resetCreate(): void { this.#create = undefined; }
  /** What was set for `create`. */
  public get createInput(): string | undefined { return this.#create; }
}

/** Delivers the events of a window once more, at most 7 days back, to where the webhook delivers when the job runs: for receivers that lost some. Events that had arrived are delivered again too. The job cannot be cancelled; to destroy this only forgets it. */
export class ReplayJob extends cdktf.TerraformResource {
  public static readonly tfResourceType = 'konnectaudit_replay_job';

  /**
   * Generates CDKTF code for importing a ReplayJob when "cdktf plan <stack>" runs.
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

  public constructor(scope: Construct, id: string, config: ReplayJobConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'konnectaudit_replay_job',
      terraformGeneratorMetadata: { providerName: 'konnectaudit', providerVersionConstraint: '~> 0.1' },
    });
    this.#region = config.region;
    this.#portalId = config.portalId;
    this.#startAt = config.startAt;
    this.#endAt = config.endAt;
    this.#triggers = config.triggers;
    this.#waitForCompletion = config.waitForCompletion;
    if (config.timeouts !== undefined) { this.timeouts.internalValue = config.timeouts; }
  }

  /** Id of the organization it belongs to, which is that of the token. */
  public get orgId(): string { return this.getStringAttribute('org_id'); }

  /** Where the job runs and its window: `eu/<start_at>/<end_at>`. Konnect gives replays no id. */
  public get id(): string { return this.getStringAttribute('id'); }

  #region: string | undefined;
  /** Region whose events are delivered once more. The provider's when not set; a change starts another job. */
  public get region(): string { return this.getStringAttribute('region'); }
  public set region(value: string) { this.#region = value; }
  public resetRegion(): void { this.#region = undefined; }
  /** What was set for `region`. */
  public get regionInput(): string | undefined { return this.#region; }

  #portalId: string | undefined;
  /** Id of the developer portal whose events are delivered once more. The organization's own events when not set; a change starts another job. */
  public get portalId(): string { return this.getStringAttribute('portal_id'); }
  public set portalId(value: string) { this.#portalId = value; }
  public resetPortalId(): void { this.#portalId = undefined; }
  /** What was set for `portal_id`. */
  public get portalIdInput(): string | undefined { return this.#portalId; }

  #startAt: string;
  /** Begin of the window whose events are delivered once more, RFC 3339. At most 7 days ago. */
  public get startAt(): string { return this.getStringAttribute('start_at'); }
  public set startAt(value: string) { this.#startAt = value; }
  /** What was set for `start_at`. */
  public get startAtInput(): string { return this.#startAt; }

  #endAt: string;
  /** End of the window whose events are delivered once more, RFC 3339. */
  public get endAt(): string { return this.getStringAttribute('end_at'); }
  public set endAt(value: string) { this.#endAt = value; }
  /** What was set for `end_at`. */
  public get endAtInput(): string { return this.#endAt; }

  #triggers: { [key: string]: string } | undefined;
  /** Any values that start another job of the same window when they change. */
  public get triggers(): { [key: string]: string } { return this.getStringMapAttribute('triggers'); }
  public set triggers(value: { [key: string]: string }) { this.#triggers = value; }
  public resetTriggers(): void { this.#triggers = undefined; }
  /** What was set for `triggers`. */
  public get triggersInput(): { [key: string]: string } | undefined { return this.#triggers; }

  #waitForCompletion: boolean | cdktf.IResolvable | undefined;
  /** Whether the apply waits until the job has ended, and fails when it failed. `true` when not set. A job that runs already is waited for in any case, as Konnect runs one at a time. */
  public get waitForCompletion(): cdktf.IResolvable { return this.getBooleanAttribute('wait_for_completion'); }
  public set waitForCompletion(value: boolean | cdktf.IResolvable) { this.#waitForCompletion = value; }
  public resetWaitForCompletion(): void { this.#waitForCompletion = undefined; }
  /** What was set for `wait_for_completion`. */
  public get waitForCompletionInput(): boolean | cdktf.IResolvable | undefined { return this.#waitForCompletion; }

  #timeouts: ReplayJobTimeoutsOutputReference | undefined;
  /** How long operations may take before they count as failed, for example `30s`, `5m` or `1h30m`. */
  public get timeouts(): ReplayJobTimeoutsOutputReference { return (this.#timeouts ??= new ReplayJobTimeoutsOutputReference(this, 'timeouts')); }
  public putTimeouts(value: ReplayJobTimeouts): void { this.timeouts.internalValue = value; }
  public resetTimeouts(): void { this.timeouts.internalValue = undefined; }
  /** What was set for `timeouts`. */
  public get timeoutsInput(): ReplayJobTimeouts | cdktf.IResolvable | undefined { return this.#timeouts?.internalValue; }

  /** How far the job was when it was last seen: `accepted`, `pending`, `running`, `completed` or `failed`. It stays as it is when a later job takes its place in Konnect. */
  public get status(): string { return this.getStringAttribute('status'); }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      region: this.#region,
      portal_id: this.#portalId,
      start_at: this.#startAt,
      end_at: this.#endAt,
      triggers: this.#triggers,
      wait_for_completion: this.#waitForCompletion,
      timeouts: replayJobTimeoutsToTerraform(this.#timeouts?.internalValue),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attributes = {
      region: { value: this.#region, isBlock: false, type: 'simple', storageClassType: 'string' },
      portal_id: { value: this.#portalId, isBlock: false, type: 'simple', storageClassType: 'string' },
      start_at: { value: this.#startAt, isBlock: false, type: 'simple', storageClassType: 'string' },
      end_at: { value: this.#endAt, isBlock: false, type: 'simple', storageClassType: 'string' },
      triggers: { value: this.#triggers, isBlock: false, type: 'map', storageClassType: 'stringMap' },
      wait_for_completion: { value: this.#waitForCompletion, isBlock: false, type: 'simple', storageClassType: 'boolean' },
      timeouts: { value: replayJobTimeoutsToHclTerraform(this.#timeouts?.internalValue), isBlock: false, type: 'list', storageClassType: 'ReplayJobTimeouts' },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));
  }
}
