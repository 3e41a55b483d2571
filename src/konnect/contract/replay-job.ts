import * as z from 'zod';

/** How far back a replay reaches, ms: Konnect keeps audit events for 7 days. */
export const replayReachMs = 7 * 24 * 60 * 60 * 1000;

const startMeaning = 'Begin of the window whose events are delivered once more, RFC 3339. At most 7 days ago.';
const endMeaning = 'End of the window whose events are delivered once more, RFC 3339.';

/**
 * The last replay of a region or a developer portal. It has no id: the next one takes its place. `status` goes from
 * `unconfigured` (there was none) over `accepted`, `pending` and `running` to `completed` or `failed`.
 */
export const ReplayJob = z.object({
  start_at: z.string().optional().describe(startMeaning),
  end_at: z.string().optional().describe(endMeaning),
  status: z
    .string()
    .default('unconfigured')
    .describe(
      'How far the replay is: `accepted`, `pending`, `running`, `completed` or `failed`; `unconfigured` where there was none.',
    ),
  updated_at: z.string().optional().describe('When the job last changed, RFC 3339. The year 1 stands for never.'),
});
export type ReplayJob = z.output<typeof ReplayJob>;

/** The body that starts a replay. */
export const StartReplayJob = z.object({
  start_at: z.iso.datetime({ offset: true }).describe(startMeaning),
  end_at: z.iso.datetime({ offset: true }).describe(endMeaning),
});
export type StartReplayJob = z.input<typeof StartReplayJob>;
