import { replayReachMs, type StartReplayJob } from '#konnect/contract/replay-job';
import type { Dispatch } from './delivery/dispatch';
import type { Faults } from './faults';
import type { Ledger } from './ledger';
import type { Sleep, SteeredClock } from './steered-clock';
import { timestamp } from './timestamp';
import { cellKey, type Cell, type StoredReplayJob, type World } from './world';

/** What Konnect leaves open about replays. */
export interface ReplayProfile {
  /** How long a job stays accepted, and then pending, in ms. @default 1000 */
  readonly replayStepMs: number;
  /** Whether a job delivers and ends as that went, fails in any case, or runs for ever. @default delivers */
  readonly replayOutcome: 'delivers' | 'fails' | 'sticks';
}

export const defaultReplay: ReplayProfile = { replayStepMs: 1000, replayOutcome: 'delivers' };

/** Starts a replay of a window: it takes the place of the cell's last one. */
export type StartReplay = (cell: Cell, window: StartReplayJob) => StoredReplayJob;

export interface ReplayOptions {
  readonly world: World;
  readonly ledger: Ledger;
  readonly clock: SteeredClock;
  readonly dispatch: Dispatch;
  /** What the profile says of the outcome, a fault may say otherwise. */
  readonly profile: ReplayProfile;
  readonly faults: Pick<Faults, 'takeReplay'>;
  readonly closing: AbortSignal;
}

/**
 * Delivers the events of a window once more, those that had arrived too, to the webhook as it is when the job runs.
 * Source: Konnect's documentation of audit log replay jobs.
 */
export function createReplay(options: ReplayOptions): StartReplay {
  const { world, closing } = options;
  return (cell, { start_at, end_at }) => {
    const clock = options.clock.of(cell.organization);
    const job: StoredReplayJob = { start_at, end_at, status: 'accepted', updated_at: timestamp(clock.now()) };
    const jobs = world.organizations.get(cell.organization)?.replayJobs;
    jobs?.set(cellKey(cell), job);
    const isCurrent = (): boolean => jobs?.get(cellKey(cell)) === job;
    clock
      .hold((sleep) => run({ cell, job, isCurrent }, sleep, { ...options, clock }))
      .catch((error: unknown) => {
        if (!closing.aborted) throw error;
      });
    return { ...job };
  };
}

/** Says of those that have not ended that they failed, where nobody goes on with them. */
export function abandonReplays({ organizations }: World): void {
  for (const { replayJobs } of organizations.values()) {
    for (const job of replayJobs.values()) if (job.status !== 'completed') job.status = 'failed';
  }
}

interface Running {
  readonly cell: Cell;
  readonly job: StoredReplayJob;
  /** False when another has taken its place. */
  readonly isCurrent: () => boolean;
}

async function run({ cell, job, isCurrent }: Running, sleep: Sleep, options: ReplayOptions): Promise<void> {
  const { world, clock, dispatch, profile, faults, closing } = options;
  const become = (status: StoredReplayJob['status']): void => {
    job.status = status;
    job.updated_at = timestamp(clock.now());
  };
  for (const next of ['pending', 'running'] as const) {
    await sleep(profile.replayStepMs, closing);
    if (!isCurrent()) return;
    become(next);
  }
  const organization = world.organizations.get(cell.organization)?.name ?? '';
  const outcome = faults.takeReplay({ cell, organization }) ?? profile.replayOutcome;
  if (outcome === 'sticks') return;
  const arrived = outcome === 'delivers' && (await dispatch.replay(cell, eventsOf(cell, job, options), sleep));
  become(arrived ? 'completed' : 'failed');
}

/** What Konnect has deleted meanwhile is not among them. */
function eventsOf(cell: Cell, { start_at, end_at }: StoredReplayJob, { ledger, clock }: ReplayOptions) {
  const [from, to] = [Math.max(Date.parse(start_at), clock.now() - replayReachMs + 1), Date.parse(end_at)];
  return ledger
    .entries({ organization: cell.organization, region: cell.region, from, to })
    .filter((entry) => cellKey(entry.cell) === cellKey(cell));
}
