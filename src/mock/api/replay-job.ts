import { replayReachMs, type StartReplayJob } from '#konnect/contract/replay-job';
import { Refusal, replayRunning } from '#mock/problem';
import { destinationOf, cellKey, webhookOfCell, type Cell, type Organization, type StoredReplayJob } from '#mock/world';
import type { Desk, Handler } from './handler';
import { findPortal } from './portals';

export const getReplayJob: Handler<'getReplayJob'> = ({ caller: { organization }, host }) =>
  shown(organization, { organization: organization.id, region: host });

export const startReplayJob: Handler<'startReplayJob'> = ({ caller: { organization }, host, body }, desk) =>
  start(organization, { organization: organization.id, region: host }, body, desk);

export const getPortalReplayJob: Handler<'getPortalReplayJob'> = ({ caller: { organization }, host, params }) => {
  const portal = findPortal(organization, host, params.portalId).id;
  return shown(organization, { organization: organization.id, region: host, portal });
};

export const startPortalReplayJob: Handler<'startPortalReplayJob'> = (
  { caller: { organization }, host, params, body },
  desk,
) => {
  const portal = findPortal(organization, host, params.portalId).id;
  return start(organization, { organization: organization.id, region: host, portal }, body, desk);
};

const never = '0001-01-01T00:00:00Z';

function shown({ replayJobs }: Organization, cell: Cell) {
  return replayJobs.get(cellKey(cell)) ?? { start_at: never, end_at: never, status: 'unconfigured', updated_at: never };
}

function start(organization: Organization, cell: Cell, window: StartReplayJob, desk: Desk): StoredReplayJob {
  requireReachable(window, desk);
  const webhook = webhookOfCell(organization, cell);
  const isReady = webhook?.enabled === true && destinationOf(organization, webhook) !== undefined;
  if (!isReady && desk.profile.replayWithoutWebhook === 'refused')
    throw new Refusal(400, 'Audit log webhook is not enabled');
  if (isBusy(organization.replayJobs.get(cellKey(cell)), desk)) throw replayRunning();
  return desk.startReplay(cell, window);
}

function isBusy(job: StoredReplayJob | undefined, { profile }: Desk): boolean {
  if (job === undefined || job.status === 'completed' || job.status === 'failed') return false;
  return job.status === 'running' || profile.replayBusy === 'until-over';
}

/** What exactly is refused, and in which words, is not published. */
function requireReachable({ start_at, end_at }: StartReplayJob, { clock, profile }: Desk): void {
  const [start, end, now] = [Date.parse(start_at), Date.parse(end_at), clock.now()];
  if (start < now - replayReachMs) throw outside('start_at', 'must be within the last 7 days');
  if (end < start) throw outside('end_at', 'must not be before start_at');
  if (end > now && profile.replayFutureEnd === 'refused') throw outside('end_at', 'must be within the last 7 days');
}

function outside(field: string, reason: string): Refusal {
  return new Refusal(400, 'Invalid replay window', [{ field, reason }]);
}
