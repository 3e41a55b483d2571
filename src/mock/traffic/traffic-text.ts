import { isRegion, regions, type Region } from '#konnect/contract/region';
import { kinds, type Kind } from './mix';
import type { PlannedStory, TrafficPlan } from './plan';
import { storylines, type StoryName } from './storylines';

/**
 * Reads traffic as people write it, in parts separated by commas:
 *
 * - `20/s`, `300/min` or `5/h`: how many events
 * - `office hours`: fewer at night and on weekends
 * - `brute-force`, `lockout after 10 min`, `off-hours-admin every 1 d`: stories
 * - `reads 50`, `logins 0`: shares of the mix
 * - `in eu us`, `of acme`, `for 1 h`, `seed 7`: where, whose, how long, which dice
 *
 * @throws a sentence that says which part cannot be read, and what is allowed
 */
export function parseTraffic(text: string): TrafficPlan {
  const parts = text.split(',').map((part) => part.trim().replace(/\s+/g, ' '));
  const plan: Draft = { stories: [], mix: {} };
  for (const part of parts.filter(Boolean)) {
    if (!readings.some((read) => read(part, plan))) throw unreadable(part);
  }
  const { stories, mix, ...rest } = plan;
  return {
    ...rest,
    ...(stories.length > 0 ? { stories } : {}),
    ...(Object.keys(mix).length > 0 ? { mix } : {}),
  };
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type Draft = Writable<Omit<TrafficPlan, 'stories' | 'mix'>> & {
  readonly stories: PlannedStory[];
  readonly mix: Partial<Record<Kind, number>>;
};

/** Each takes a part it understands into the plan, and says whether it does. */
const readings: readonly ((part: string, plan: Draft) => boolean)[] = [
  rate,
  story,
  share,
  (part, plan) => /^office hours$/i.test(part) && Boolean((plan.rhythm = 'office')),
  (part, plan) => after('of', part, (name) => void (plan.organization = name)),
  (part, plan) => after('seed', part, (seed) => void (plan.seed = seed)),
  places,
  span,
];

function rate(part: string, plan: Draft): boolean {
  const [, count, unit = ''] = /^(\d+(?:\.\d+)?) ?\/ ?(s|min|h|d)$/i.exec(part) ?? [];
  if (count === undefined) return false;
  plan.eventsPerSecond = (Number(count) * 1000) / unitMs(unit);
  return true;
}

function story(part: string, plan: Draft): boolean {
  const [, name = '', afterText, everyText] = /^([a-z-]+)(?: after (.+?))?(?: every (.+))?$/i.exec(part) ?? [];
  if (!isStory(name)) return false;
  const [afterMs, everyMs] = [durationOf(afterText), durationOf(everyText)];
  if ((afterText && afterMs === undefined) || (everyText && everyMs === undefined)) return false;
  plan.stories.push({
    story: name,
    ...(afterMs === undefined ? {} : { afterMs }),
    ...(everyMs === undefined ? {} : { everyMs }),
  });
  return true;
}

function share(part: string, plan: Draft): boolean {
  const [, kind = '', weight] = /^([a-z]+) (\d+(?:\.\d+)?)$/.exec(part) ?? [];
  if (!isKind(kind)) return false;
  plan.mix[kind] = Number(weight);
  return true;
}

function places(part: string, plan: Draft): boolean {
  const named = /^in (.+)$/i.exec(part)?.[1]?.split(' ') ?? [];
  const found = named.filter((name): name is Region => isRegion(name));
  if (found.length === 0 || found.length < named.length) return false;
  plan.regions = found;
  return true;
}

function span(part: string, plan: Draft): boolean {
  const ms = durationOf(/^for (.+)$/i.exec(part)?.[1]);
  if (ms === undefined) return false;
  plan.forMs = ms;
  return true;
}

function after(word: string, part: string, take: (rest: string) => void): boolean {
  const [first = '', ...rest] = part.split(' ');
  if (first.toLowerCase() !== word || rest.length === 0) return false;
  take(rest.join(' '));
  return true;
}

/** Undefined when it is none. */
function durationOf(text: string | undefined): number | undefined {
  const [, count, unit = ''] = /^(\d+(?:\.\d+)?) ?(s|min|h|d)$/i.exec(text ?? '') ?? [];
  return count === undefined ? undefined : Number(count) * unitMs(unit);
}

function unitMs(unit: string): number {
  const units: Readonly<Record<string, number>> = { s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 };
  return units[unit.toLowerCase()] ?? 0;
}

function isStory(name: string): name is StoryName {
  return Object.hasOwn(storylines, name);
}

function isKind(name: string): name is Kind {
  return Object.hasOwn(kinds, name);
}

function unreadable(part: string): Error {
  const stories = Object.keys(storylines).join(', ');
  const shares = Object.keys(kinds).join(', ');
  return new Error(
    `Cannot read traffic as "${part}" is no part of it: give a rate ("20/s", "300/min"), "office hours", a story ` +
      `(${stories}; also "lockout after 10 min every 1 d"), a share of the mix ("reads 50"; ${shares}), ` +
      `"in" regions (${regions.join(', ')}), "of" an organization, "for" a time or "seed"`,
  );
}
