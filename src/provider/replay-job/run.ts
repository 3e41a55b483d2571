import { systemClock } from '#clock';
import { isKonnectError } from '#konnect/client/error';
import { isOfWindow, type ReplayJobs } from '#konnect/client/replay-job';
import type { ReplayJob, StartReplayJob } from '#konnect/contract/replay-job';
import type { Region } from '#konnect/contract/region';
import type { Path } from '#terraform/cty/path';
import type { Context } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Session } from '#provider/session';

/** How long is waited, all waits together. */
interface Limit {
  /** When it was set, ms since the epoch. */
  readonly since: number;
  readonly ms: number;
  /** What raises it. */
  readonly setting: string;
  readonly path: Path;
}

/** A replay to run. */
export interface Replay {
  /** Where, as messages call it: `region "eu"`. */
  readonly site: string;
  readonly jobs: ReplayJobs;
  readonly window: StartReplayJob;
  readonly limit: Limit;
}

const pollMs = 2000;

/** The replays of a region, or of one of its developer portals. */
export function jobsOf(region: Region, portalId: string | null, { konnect }: Pick<Session, 'konnect'>): ReplayJobs {
  return portalId === null ? konnect.replayJob(region) : konnect.portalReplayJob(region, portalId);
}

/** Starts the job as soon as no other runs. Throws when that takes too long, with the job that is in the way. */
export async function start(replay: Replay, { signal }: Context): Promise<ReplayJob> {
  const { jobs, window, limit } = replay;
  for (;;) {
    try {
      return await jobs.start(window, { signal });
    } catch (error) {
      if (!isKonnectError(error, 'replay_running')) throw error;
      if (isOver(limit)) throw await inTheWay(replay, signal);
    }
    await systemClock.sleep(pollMs, signal);
  }
}

/** Waits until the job has ended. Throws when it failed, when another has taken its place, and when it takes too long. */
export async function finish(replay: Replay, { signal }: Context): Promise<ReplayJob> {
  const { site, jobs, window, limit } = replay;
  for (;;) {
    const job = await jobs.get({ signal });
    if (!isOfWindow(job, window)) throw replaced(site, job);
    if (job.status === 'completed') return job;
    if (job.status === 'failed') throw failed(site);
    if (isOver(limit)) throw tooSlow(replay, job);
    await systemClock.sleep(pollMs, signal);
  }
}

/** Whether it is, before there is another look. */
function isOver({ since, ms }: Limit): boolean {
  return systemClock.now() - since + pollMs > ms;
}

function secondsIn({ since }: Limit): number {
  return Math.round((systemClock.now() - since) / 1000);
}

async function inTheWay({ site, jobs, limit }: Replay, signal: AbortSignal): Promise<DiagnosticError> {
  const { status, start_at, end_at } = await jobs.get({ signal });
  return new DiagnosticError(
    'Another replay is under way',
    `Konnect runs one replay at a time in ${site}, and that of ${start_at ?? '?'} to ${end_at ?? '?'} is still "${status}" after ${secondsIn(limit)} s: apply again when it has ended, or raise ${limit.setting}`,
    limit.path,
  );
}

function replaced(site: string, { start_at, end_at }: ReplayJob): DiagnosticError {
  return new DiagnosticError(
    'Another replay took its place',
    `While this replay in ${site} was waited for, one of ${start_at ?? '?'} to ${end_at ?? '?'} was started, so that nobody can tell how this one ended: apply again, and let one configuration alone start replays there`,
  );
}

function failed(site: string): DiagnosticError {
  return new DiagnosticError(
    'Replay failed',
    `Konnect could not deliver the events of the window in ${site}: look whether the webhook there delivers, mend the receiver, and apply again`,
  );
}

function tooSlow({ site, limit }: Replay, { status }: ReplayJob): DiagnosticError {
  return new DiagnosticError(
    'Replay has not ended',
    `The replay in ${site} is "${status}" after ${secondsIn(limit)} s and goes on in Konnect: raise ${limit.setting}, or set wait_for_completion to false`,
    limit.path,
  );
}
