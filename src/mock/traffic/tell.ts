import type { Place } from './place';
import type { PlannedStory } from './plan';
import { scenesOf, waitForBeginning } from './scene';
import type { Stage } from './stage';
import type { Storyline } from './storyline';
import { storylines } from './storylines';

/** Lets a story happen in its time, once or again and again. */
export function tell({ story, afterMs = 0, everyMs }: PlannedStory, place: Place, stage: Stage): void {
  const { clock, timetable, random, act } = stage;
  const storyline: Storyline = storylines[story];
  const begin = (): void => {
    const scenes = scenesOf(storyline, random);
    const next = (): void => {
      const scene = scenes.next();
      if (scene.done) return;
      timetable.after(scene.value.waitMs, () => {
        act(place, scene.value.deed);
        next();
      });
    };
    next();
    if (everyMs !== undefined) timetable.after(everyMs, begin);
  };
  timetable.after(afterMs + waitForBeginning(storyline, clock.now() + afterMs), begin);
}
