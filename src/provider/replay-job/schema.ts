import { ReplayJob, StartReplayJob } from '#konnect/contract/replay-job';
import * as cty from '#terraform/cty/type';
import { bool, string, value } from '#terraform/framework/attribute';
import { fromZod, omit } from '#terraform/framework/from-zod';
import { requiresReplace, useStateForUnknown } from '#terraform/framework/plan-modifier';
import type { Schema } from '#terraform/framework/schema';
import { timeouts } from '#terraform/framework/timeouts';
import { rfc3339 } from '#terraform/framework/types/rfc3339';
import { orgId } from '#provider/organization';
import { portalId } from '#provider/id';
import { isOneRegion } from '#provider/region';

export const attributes = {
  org_id: orgId,
  id: string({
    presence: 'computed',
    description: 'Where the job runs and its window: `eu/<start_at>/<end_at>`. Konnect gives replays no id.',
  }),
  region: string({
    presence: 'optional_computed',
    validators: [isOneRegion],
    description:
      "Region whose events are delivered once more. The provider's when not set; a change starts another job.",
  }),
  portal_id: string({
    presence: 'optional',
    validators: [portalId],
    planModifiers: [requiresReplace()],
    description:
      "Id of the developer portal whose events are delivered once more. The organization's own events when not set; a change starts another job.",
  }),
  ...fromZod(StartReplayJob.shape, {
    start_at: { presence: 'required', customType: rfc3339(), planModifiers: [requiresReplace()] },
    end_at: { presence: 'required', customType: rfc3339(), planModifiers: [requiresReplace()] },
  }),
  triggers: value(cty.map(cty.string), {
    presence: 'optional',
    planModifiers: [requiresReplace()],
    description: 'Any values that start another job of the same window when they change.',
  }),
  wait_for_completion: bool({
    presence: 'optional_computed',
    default: true,
    description:
      'Whether the apply waits until the job has ended, and fails when it failed. `true` when not set. A job that runs already is waited for in any case, as Konnect runs one at a time.',
  }),
  timeouts: timeouts({ create: '30m' }),
  ...fromZod(ReplayJob.pick({ status: true, updated_at: true }).shape, {
    status: {
      presence: 'computed',
      planModifiers: [useStateForUnknown()],
      description:
        'How far the job was when it was last seen: `accepted`, `pending`, `running`, `completed` or `failed`. It stays as it is when a later job takes its place in Konnect.',
    },
    updated_at: omit('changes by itself, so that it would be drift'),
  }),
};

export const schema: Schema<typeof attributes> = {
  description:
    'Delivers the events of a window once more, at most 7 days back, to where the webhook delivers when the job runs: for receivers that lost some. Events that had arrived are delivered again too. The job cannot be cancelled; to destroy this only forgets it.',
  attributes,
};
