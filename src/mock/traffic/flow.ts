import { gapAfter, ordinaryDeed, shareAt } from './ordinary';
import { pick } from './pick';
import type { Place } from './place';
import type { TrafficPlan } from './plan';
import type { Stage } from './stage';

/** How many events a deed leaves, more or less. */
const usualLength = 2;

/** Lets ordinary traffic go on by itself. What is due within the same millisecond happens at once. */
export function flow(plan: TrafficPlan, places: readonly Place[], { clock, timetable, random, act }: Stage): void {
  const { eventsPerSecond = 0, rhythm, mix } = plan;
  let due = clock.now() + gapAfter(usualLength, eventsPerSecond, random);
  const next = (): void => {
    const now = clock.now();
    while (due <= now) {
      const place = pick(places, random);
      const left = random() < shareAt(due, rhythm) ? act(place, ordinaryDeed(place, mix, random)) : usualLength;
      due += gapAfter(left, eventsPerSecond, random);
    }
    timetable.after(Math.ceil(due - now), next);
  };
  timetable.after(Math.ceil(due - clock.now()), next);
}
