import type { Clock } from '#clock';
import type { Region } from '#konnect/contract/region';
import type { ReplayJob, StartReplayJob } from '#konnect/contract/replay-job';
import type { Call, CallOptions } from './call';

/** The replay of a region, or of one developer portal. All methods throw KonnectError. */
export interface ReplayJobs {
  /** The last one that was started; its status is `unconfigured` when there was none. */
  get(options?: CallOptions): Promise<ReplayJob>;
  /**
   * Starts a replay, which takes the place of the last one; refused with `replay_running` while that one runs. When the
   * answer is lost, a job of the same window that began since is taken for the one that was started.
   */
  start(window: StartReplayJob, options?: CallOptions): Promise<ReplayJob>;
}

export function createReplayJobs(call: Call, clock: Clock, region: Region): ReplayJobs {
  const get: ReplayJobs['get'] = ({ signal } = {}) =>
    call('getReplayJob', { action: `read replay job of region "${region}"`, host: region, signal });
  return {
    get,
    start: (window, { signal } = {}) => {
      const action = `start replay in region "${region}"`;
      const recover = lookAgain(get, window, clock.now());
      return call('startReplayJob', { action, host: region, body: inCapitals(window), signal, recover });
    },
  };
}

export function createPortalReplayJobs(call: Call, clock: Clock, region: Region, portalId: string): ReplayJobs {
  const ask = { host: region, params: { portalId } } as const;
  const get: ReplayJobs['get'] = ({ signal } = {}) =>
    call('getPortalReplayJob', { ...ask, action: `read replay job of portal "${portalId}"`, signal });
  return {
    get,
    start: (window, { signal } = {}) => {
      const action = `start replay of portal "${portalId}"`;
      const recover = lookAgain(get, window, clock.now());
      return call('startPortalReplayJob', { ...ask, action, body: inCapitals(window), signal, recover });
    },
  };
}

/** RFC 3339 lets `t` and `z` be small; Konnect's schema, an OpenAPI date-time, is read by parsers that do not. */
function inCapitals({ start_at, end_at }: StartReplayJob): StartReplayJob {
  return { start_at: start_at.toUpperCase(), end_at: end_at.toUpperCase() };
}

/** Konnect's clock may be behind ours by this much, ms. */
const clockSkewMs = 60_000;

function lookAgain(get: ReplayJobs['get'], window: StartReplayJob, began: number) {
  return async (): Promise<ReplayJob | undefined> => {
    const job = await get();
    return isOfWindow(job, window) && Date.parse(job.updated_at ?? '') >= began - clockSkewMs ? job : undefined;
  };
}

/** Whether a job is one of this window, however the times are written. */
export function isOfWindow({ start_at = '', end_at = '' }: ReplayJob, window: StartReplayJob): boolean {
  return Date.parse(start_at) === Date.parse(window.start_at) && Date.parse(end_at) === Date.parse(window.end_at);
}
