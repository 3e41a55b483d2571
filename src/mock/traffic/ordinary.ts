import type { Random } from '#mock/random';
import { kinds, usualMix, type Kind, type Mix } from './mix';
import type { Deed } from './perform';
import { pick } from './pick';
import { portalsIn, type Place } from './place';
import type { TrafficPlan } from './plan';

/** Throws the dice for what ordinary people do next in a place. */
export function ordinaryDeed(place: Place, mix: TrafficPlan['mix'], random: Random): Deed {
  const hasPortals = portalsIn(place).length > 0;
  const shares: Mix = { ...usualMix, ...mix, ...(hasPortals ? {} : { portals: 0 }) };
  const { who, does } = kinds[kindOf(shares, random)];
  return { who: pick(who, random), does: pick(does, random) };
}

function kindOf(shares: Mix, random: Random): Kind {
  const entries = Object.entries(shares) as [Kind, number][];
  let rest = random() * entries.reduce((sum, [, share]) => sum + share, 0);
  for (const [kind, share] of entries) {
    rest -= share;
    if (rest < 0) return kind;
  }
  return 'reads';
}

/**
 * How long, in ms, until the next deed, when the last left so many events: the dice of a Poisson process, so that there
 * are `perSecond` events on average.
 */
export function gapAfter(events: number, perSecond: number, random: Random): number {
  return (-Math.log(1 - random()) * Math.max(1, events) * 1000) / perSecond;
}

/** Which part of the traffic there is at a time: 1 when all of it. */
export function shareAt(time: number, rhythm: TrafficPlan['rhythm']): number {
  if (rhythm !== 'office') return 1;
  const date = new Date(time);
  const [day, hour] = [date.getUTCDay(), date.getUTCHours()];
  return day >= 1 && day <= 5 && hour >= 8 && hour < 18 ? 1 : 1 / 20;
}
