import type { Random } from '#mock/random';
import { pick } from './configuration';
import type { Moment } from './front';
import { victims, type Victim } from './victim';

/** Who is killed, and when. */
export interface KillPlan {
  readonly victim: Victim;
  /** Of a call that reaches Konnect; or a moment after the start, whatever happens. */
  readonly moment: Moment | 'started';
  /** The how manieth call it is. */
  readonly call: number;
  /** Whether only calls that change something count. */
  readonly writesOnly: boolean;
  /** How long after that moment, ms. */
  readonly delayMs: number;
}

export function drawPlan(random: Random): KillPlan {
  const victim = pick(victims, random);
  const moment = pick<KillPlan['moment']>(['started', ...moments, ...moments, ...moments], random);
  const writesOnly = random() < 0.7;
  const call = 1 + Math.floor(random() * (writesOnly ? 5 : 12));
  const delayMs = Math.floor(random() * (moment === 'started' ? 1000 : 60));
  return { victim, moment, call, writesOnly, delayMs };
}

const moments = ['asked', 'handled', 'answered'] as const;

/** In words. */
export function describe({ victim, moment, call, writesOnly, delayMs }: KillPlan): string {
  if (moment === 'started') return `${victim} killed ${delayMs} ms after the start`;
  const when = moment === 'answered' ? `${delayMs} ms after it was answered` : `when it was ${moment}`;
  return `${victim} killed at ${writesOnly ? 'change' : 'call'} ${call}, ${when}`;
}
