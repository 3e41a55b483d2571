import type { IResolvable } from 'cdktf';
import { Construct } from 'constructs';
import { ReplayJob } from './l1/replay-job';
import { requireMoment, requireOneOf, requireUuid } from './literals';
import { requireProviderChoice } from './provider-choice';
import { Region } from './region';
import type { Timeouts } from './timeouts';
import type { WebhookPlace } from './webhook-place';

export interface ReplayProps {
  /**
   * Whose records are delivered once more, and to where: a `Webhook` or `PortalWebhook` of this program, which is made
   * before, or the place of one that is managed elsewhere: `{ region: Region.EU }`.
   */
  readonly webhook: WebhookPlace;

  /** Begin of the window, RFC 3339: `2026-01-02T03:00:00Z`. At most 7 days before the apply. A change starts another job. */
  readonly startAt: string;

  /** End of the window, RFC 3339. A change starts another job. */
  readonly endAt: string;

  /**
   * Any values that start another job of the same window when they change.
   *
   * @default - the window is delivered once
   */
  readonly triggers?: { [name: string]: string };

  /**
   * Whether the apply waits until the job has ended, and fails when it failed.
   *
   * @default - true
   */
  readonly waitForCompletion?: boolean | IResolvable;

  /**
   * How long the apply waits for the job and for one that runs already, both together: `30m` and the like.
   *
   * @default - 30m
   */
  readonly timeouts?: Pick<Timeouts, 'create'>;
}

/**
 * The records of a window, delivered once more to where the webhook delivers. To remove it forgets the job, which cannot
 * be called back.
 */
export class Replay extends Construct {
  readonly #resource: ReplayJob;

  /** @throws Error when a literal property has a value that Konnect refuses */
  constructor(scope: Construct, id: string, props: ReplayProps) {
    super(scope, id);
    const { webhook, ...rest } = props;
    const { region, portalId, provider } = webhook;
    this.#check(props);
    this.#resource = new ReplayJob(this, 'Default', {
      ...rest,
      region,
      ...(portalId !== undefined && { portalId }),
      ...(provider && { provider }),
    });
    requireProviderChoice(this, this.#resource);
  }

  /** How far the job was when Terraform last saw it: `accepted`, `pending`, `running`, `completed` or `failed`. */
  get status(): string {
    return this.#resource.status;
  }

  #check({ webhook, startAt, endAt }: ReplayProps): void {
    const owner = `replay "${this.node.path}"`;
    requireOneOf({ owner, property: 'webhook.region', value: webhook.region }, Object.values(Region));
    requireUuid({ owner, property: 'webhook.portalId', value: webhook.portalId });
    const start = requireMoment({ owner, property: 'startAt', value: startAt });
    const end = requireMoment({ owner, property: 'endAt', value: endAt });
    if (start === undefined || end === undefined || start < end) return;
    throw new Error(`Cannot declare ${owner} as endAt is "${endAt}": set it to a time after startAt, "${startAt}"`);
  }
}
