import type { SteeredClock } from '#mock/steered-clock';
import type { Event } from '#konnect/contract/event';
import { createIds } from '#mock/ids';
import { createRandom } from '#mock/random';
import type { Cell, World } from '#mock/world';
import { flow } from './flow';
import { createPerform, type Deed } from './perform';
import { placeOf, placesOf, type Place } from './place';
import { TrafficPlan } from './plan';
import type { Stage } from './stage';
import { tell } from './tell';
import { createTimetable, type Timetable } from './timetable';
import { parseTraffic } from './traffic-text';

/** Events that no call left behind: what people and programs would do all day. */
export interface Traffic {
  /**
   * Starts a plan, or what `parseTraffic` makes of a text, on the clock; a plan for one organization goes by its time.
   * The first events come about once the clock moves.
   * @throws when it cannot be read, or when there is nothing to happen or nowhere
   */
  start(plan: TrafficPlan | string): RunningTraffic;
  /** Those that are not over, in order of their start. */
  readonly running: readonly RunningTraffic[];
  /** Ends all of them. */
  stop(): void;
}

export interface RunningTraffic {
  /** Counted from 1. */
  readonly id: number;
  readonly plan: TrafficPlan;
  /** How many events it left so far. */
  readonly events: number;
  stop(): void;
}

export interface TrafficOptions {
  readonly world: World;
  readonly clock: SteeredClock;
  readonly seed: string;
  readonly record: (cell: Cell, event: Event) => void;
}

export function createTraffic({ world, clock: shared, seed, record }: TrafficOptions): Traffic {
  const started: { readonly traffic: RunningTraffic; readonly timetable: Timetable }[] = [];
  const running = (): readonly RunningTraffic[] =>
    started.filter(({ timetable }) => timetable.busy).map(({ traffic }) => traffic);

  function start(given: TrafficPlan | string): RunningTraffic {
    const plan = typeof given === 'string' ? parseTraffic(given) : TrafficPlan.parse(given);
    const places = placesOf(world, plan);
    if (!plan.eventsPerSecond && !plan.stories?.length)
      throw new Error('Cannot start traffic as nothing would happen: give a rate, as in "20/s", or a story');
    const id = started.length + 1;
    const dice = plan.seed ?? `${seed}/${id}`;
    const random = createRandom(dice);
    const now = (organization: string): number => shared.of(organization).now();
    const [only] = plan.organization === undefined ? [] : places;
    const clock = only ? shared.of(only.organization.id) : shared;
    const perform = createPerform({ ...{ world, random, record, now }, ids: createIds(dice) });
    const timetable = createTimetable(clock, plan.forMs);
    let events = 0;
    const act = (place: Place, deed: Deed): number => {
      const left = perform(place, deed);
      events += left;
      return left;
    };
    const stage: Stage = { clock, timetable, random, act };
    const stories = (plan.stories ?? []).map((story) => ({ story, place: placeOf(story, places, random) }));
    if (plan.eventsPerSecond) flow(plan, places, stage);
    for (const { story, place } of stories) tell(story, place, stage);
    const traffic = {
      ...{ id, plan },
      get events() {
        return events;
      },
      stop: () => timetable.stop(),
    };
    started.push({ traffic, timetable });
    return traffic;
  }

  return {
    start,
    get running() {
      return running();
    },
    stop: () => running().forEach((traffic) => traffic.stop()),
  };
}
