import { ReplayJob } from '#konnect/contract/replay-job';
import { string } from '#terraform/framework/attribute';
import { defineDataSource } from '#terraform/framework/data-source';
import { fromZod } from '#terraform/framework/from-zod';
import { momentOf } from '#provider/moment';
import { portalId } from '#provider/id';
import { regionAttribute } from '#provider/region';
import type { Session } from '#provider/session';
import { knownRegion } from '#provider/session';
import { jobsOf } from './run';

const attributes = {
  region: regionAttribute('Region whose replay is wanted, or that the portal belongs to'),
  portal_id: string({
    presence: 'optional',
    validators: [portalId],
    description: "Id of a developer portal, to look at its replay instead of the organization's.",
  }),
  ...fromZod(ReplayJob.shape, {
    start_at: {
      presence: 'computed',
      description: 'Begin of the window that is delivered once more, RFC 3339. Null where there was no replay.',
    },
    end_at: {
      presence: 'computed',
      description: 'End of the window that is delivered once more, RFC 3339. Null where there was no replay.',
    },
    status: { presence: 'computed' },
    updated_at: {
      presence: 'computed',
      description: 'When the replay last changed, RFC 3339. Null where there was none.',
    },
  }),
};

/** The last replay, whoever started it. */
export const lastReplayJob = defineDataSource<typeof attributes, Session>({
  schema: {
    description:
      'The last replay of a region, or of a developer portal, whoever started it. There is one at a time, and the next takes its place.',
    attributes,
  },

  async read({ region: named, portal_id }, { client, signal }) {
    const region = knownRegion(client, named);
    const job = await jobsOf(region, portal_id, client).get({ signal });
    return {
      region,
      portal_id,
      start_at: momentOf(job.start_at),
      end_at: momentOf(job.end_at),
      status: job.status,
      updated_at: momentOf(job.updated_at),
    };
  },
});
