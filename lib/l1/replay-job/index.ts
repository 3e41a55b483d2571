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
   * How long each of these waits may take, in seconds. 1800 when not set.
   *
   * Terraform: attribute `wait_seconds`, number.
   *
   * @default - the provider chooses
   */
  readonly waitSeconds?: number;
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
    this.#waitSeconds = config.waitSeconds;
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

  #waitSeconds: number | undefined;
  /** How long each of these waits may take, in seconds. 1800 when not set. */
  public get waitSeconds(): number { return this.getNumberAttribute('wait_seconds'); }
  public set waitSeconds(value: number) { this.#waitSeconds = value; }
  public resetWaitSeconds(): void { this.#waitSeconds = undefined; }
  /** What was set for `wait_seconds`. */
  public get waitSecondsInput(): number | undefined { return this.#waitSeconds; }

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
      wait_seconds: this.#waitSeconds,
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
      wait_seconds: { value: this.#waitSeconds, isBlock: false, type: 'simple', storageClassType: 'number' },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.value !== undefined));
  }
}
