import { systemClock } from '#clock';
import { isKonnectError } from '#konnect/client/error';
import { isOfWindow, type ReplayJobs } from '#konnect/client/replay-job';
import type { ReplayJob, StartReplayJob } from '#konnect/contract/replay-job';
import type { Region } from '#konnect/contract/region';
import type { Context } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Session } from '#provider/session';

/** A replay to run. */
export interface Replay {
  /** Where, as messages call it: `region "eu"`. */
  readonly site: string;
  readonly jobs: ReplayJobs;
  readonly window: StartReplayJob;
  /** For each wait. */
  readonly patienceMs: number;
}

const path = [{ attribute: 'wait_seconds' }];
const pollMs = 2000;

/** The replays of a region, or of one of its developer portals. */
export function jobsOf(region: Region, portalId: string | null, { konnect }: Pick<Session, 'konnect'>): ReplayJobs {
  return portalId === null ? konnect.replayJob(region) : konnect.portalReplayJob(region, portalId);
}

/** Starts the job as soon as no other runs. Throws when that takes too long, with the job that is in the way. */
export async function start({ site, jobs, window, patienceMs }: Replay, { signal }: Context): Promise<ReplayJob> {
  for (let waitedMs = 0; ; waitedMs += pollMs) {
    try {
      return await jobs.start(window, { signal });
    } catch (error) {
      if (!isKonnectError(error, 'replay_running')) throw error;
      if (waitedMs >= patienceMs) throw await inTheWay(site, jobs, waitedMs, signal);
    }
    await systemClock.sleep(pollMs, signal);
  }
}

/** Waits until the job has ended. Throws when it failed, when another has taken its place, and when it takes too long. */
export async function finish({ site, jobs, window, patienceMs }: Replay, { signal }: Context): Promise<ReplayJob> {
  for (let waitedMs = 0; ; waitedMs += pollMs) {
    const job = await jobs.get({ signal });
    if (!isOfWindow(job, window)) throw replaced(site, job);
    if (job.status === 'completed') return job;
    if (job.status === 'failed') throw failed(site);
    if (waitedMs >= patienceMs) throw tooSlow(site, job, waitedMs);
    await systemClock.sleep(pollMs, signal);
  }
}

async function inTheWay(
  site: string,
  jobs: ReplayJobs,
  waitedMs: number,
  signal: AbortSignal,
): Promise<DiagnosticError> {
  const { status, start_at, end_at } = await jobs.get({ signal });
  return new DiagnosticError(
    'Another replay is under way',
    `Konnect runs one replay at a time in ${site}, and that of ${start_at ?? '?'} to ${end_at ?? '?'} is still "${status}" after ${waitedMs / 1000} s: apply again when it has ended, or raise wait_seconds`,
    path,
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

function tooSlow(site: string, { status }: ReplayJob, waitedMs: number): DiagnosticError {
  return new DiagnosticError(
    'Replay has not ended',
    `The replay in ${site} is "${status}" after ${waitedMs / 1000} s and goes on in Konnect: raise wait_seconds, or set wait_for_completion to false`,
    path,
  );
}
