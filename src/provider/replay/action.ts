import { systemClock } from '#clock';
import { StartReplayJob } from '#konnect/contract/replay-job';
import { CtyNumber } from '#terraform/cty/number';
import { defineAction } from '#terraform/framework/action';
import { bool, number, string } from '#terraform/framework/attribute';
import { fromZod } from '#terraform/framework/from-zod';
import { rfc3339 } from '#terraform/framework/types/rfc3339';
import type { Validator } from '#terraform/framework/validator';
import { portalId } from '#provider/id';
import { finish, jobsOf, start, type Replay } from '#provider/replay-job/run';
import { requireReachable } from '#provider/replay-job/window';
import type { Session } from '#provider/session';
import { knownRegion, resolveRegion } from '#provider/session';
import { isOneRegion } from '#provider/region';

/** A time to wait, of at most a day. */
const seconds: Validator<CtyNumber> = {
  validate: (given) =>
    given.compare(CtyNumber.fromBigInt(0n)) >= 0 && given.compare(CtyNumber.fromBigInt(86_400n)) <= 0
      ? undefined
      : `${given.toString()} is no number of seconds from 0 to 86400: use 1800, say`,
};

const attributes = {
  region: string({
    presence: 'optional',
    validators: [isOneRegion],
    description: "Region whose events are delivered once more. The provider's when not set.",
  }),
  portal_id: string({
    presence: 'optional',
    validators: [portalId],
    description:
      "Id of the developer portal whose events are delivered once more. The organization's own events when not set.",
  }),
  ...fromZod(StartReplayJob.shape, {
    start_at: { presence: 'required', customType: rfc3339() },
    end_at: { presence: 'required', customType: rfc3339() },
  }),
  wait_for_completion: bool({
    presence: 'optional',
    description:
      'Whether to wait until the replay has ended, and to fail when it failed. `true` when not set. One that runs already is waited for in any case, as Konnect runs one at a time.',
  }),
  wait_seconds: number({
    presence: 'optional',
    validators: [seconds],
    description: 'How long these waits may take together, in seconds. 1800 when not set.',
  }),
};

/** How long is waited when nothing is said. */
const usual = CtyNumber.fromDouble(1800);
const waitSeconds = { setting: 'wait_seconds', path: [{ attribute: 'wait_seconds' }] } as const;

/** The same as the resource `konnectaudit_replay_job`, for once, and without a trace in the state. */
export const replay = defineAction<typeof attributes, Session>({
  schema: {
    description:
      'Delivers the events of a window once more, at most 7 days back, to where the webhook delivers when it runs: for receivers that lost some. Events that had arrived are delivered again too.',
    attributes,
  },

  plan(config, { client }) {
    resolveRegion(client, config.region);
    requireReachable(config, systemClock.now());
  },

  async invoke(config, context) {
    const region = knownRegion(context.client, config.region);
    const { start_at, end_at, portal_id } = config;
    requireReachable(config, systemClock.now());
    const job: Replay = {
      site: portal_id === null ? `region "${region}"` : `portal "${portal_id}"`,
      jobs: jobsOf(region, portal_id, context.client),
      window: { start_at, end_at },
      limit: { since: systemClock.now(), ms: (config.wait_seconds ?? usual).toNumber() * 1000, ...waitSeconds },
    };
    const { status } = await start(job, context);
    context.progress(`The replay in ${job.site} is "${status}"`);
    if (config.wait_for_completion === false) return;
    await finish(job, context);
    context.progress(`The replay in ${job.site} is "completed"`);
  },
});
