import { isOfWindow } from '#konnect/client/replay-job';
import { systemClock } from '#clock';
import { isKonnectError } from '#konnect/client/error';
import type { Region } from '#konnect/contract/region';
import type { ConfiguredContext, ResourceContext } from '#terraform/framework/context';
import type { Planned, State } from '#terraform/framework/model';
import type { PlanChange } from '#terraform/framework/resource';
import { defineResource } from '#terraform/framework/resource';
import { organizationOf } from '#provider/organization';
import { patienceOf } from '#provider/patience';
import { regionOf } from '#provider/region-of';
import type { Session } from '#provider/session';
import { knownRegion, resolveRegion } from '#provider/session';
import { finish, jobsOf, start, type Replay } from './run';
import type { attributes } from './schema';
import { schema } from './schema';
import { requireReachable } from './window';

type JobState = State<typeof attributes>;
type JobPlan = Planned<typeof attributes>;
type Context = ConfiguredContext<Session>;
type Change = Exclude<PlanChange<typeof attributes>, { readonly kind: 'delete' }>;

export const replayJob = defineResource<typeof attributes, Session>({
  schema,

  plan(change, context) {
    if (change.kind === 'delete') {
      warnOfForgetting(change.prior, context);
      return;
    }
    planPlace(change, context);
    if (change.kind === 'create') requireReachable(change.planned, systemClock.now());
  },

  async create({ planned }, context) {
    const region = knownRegion(context.client, planned.region);
    requireReachable(planned, systemClock.now());
    const org_id = await organizationOf(null, context);
    const replay = replayOf(region, planned, context);
    const { status } = await start(replay, context);
    const state = { ...(planned as JobState), id: idOf(region, planned), region, org_id, status };
    if (!planned.wait_for_completion) return state;
    context.save(state);
    return { ...state, status: (await finish(replay, context)).status };
  },

  async read(state, context) {
    const region = regionOf(state, context.client);
    const org_id = await organizationOf(state.org_id, context);
    const job = await jobsOf(region, state.portal_id, context.client).get(context).catch(unlessGone);
    return { ...state, org_id, status: job && isOfWindow(job, state) ? job.status : state.status };
  },

  /** Only what is waited for can change: everything else starts another job. */
  async update({ prior, planned }) {
    return { ...(planned as JobState), id: prior.id, org_id: prior.org_id, region: prior.region, status: prior.status };
  },

  /** A job that was started cannot be taken back. */
  async delete() {},
});

/** With its portal goes what is known of a job, and that it ran stays true. */
function unlessGone(error: unknown): undefined {
  if (!isKonnectError(error, 'not_found')) throw error;
}

function planPlace(change: Change, context: Context): void {
  const { planned } = change;
  planned.region = resolveRegion(context.client, change.config.region);
  if (change.kind === 'update' && planned.region !== change.prior.region) change.requireReplace('region');
  if (change.kind === 'update') planned.id = change.prior.id;
}

function warnOfForgetting({ region, status }: JobState, { warn }: Context): void {
  warn(
    'Replay is only forgotten',
    `Konnect has no way to cancel or delete a replay: the one in region "${region ?? ''}", last seen "${status ?? ''}", is removed from the state alone`,
  );
}

const timeout = { setting: 'timeouts.create', path: [{ attribute: 'timeouts' }, { attribute: 'create' }] } as const;

function replayOf(region: Region, planned: JobPlan, context: ResourceContext<Session>): Replay {
  const { portal_id, start_at, end_at } = planned;
  return {
    site: portal_id === null ? `region "${region}"` : `portal "${portal_id}"`,
    jobs: jobsOf(region, portal_id, context.client),
    window: { start_at, end_at },
    limit: { since: systemClock.now(), ms: patienceOf(context.timeouts.create), ...timeout },
  };
}

function idOf(region: string, { portal_id, start_at, end_at }: JobPlan): string {
  return [region, ...(portal_id === null ? [] : [portal_id]), start_at, end_at].join('/');
}
