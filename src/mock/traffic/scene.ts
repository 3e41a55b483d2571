import type { Random } from '#mock/random';
import type { Deed } from './perform';
import type { Storyline } from './storyline';

/** The next thing that happens in a story. */
export interface Scene {
  /** Ms since the one before, or since the story began. */
  readonly waitMs: number;
  readonly deed: Deed;
}

/** A story as it happens once. */
export function* scenesOf({ steps }: Storyline, random: Random): Generator<Scene, void> {
  for (const { who, from, does, times = 1, everyMs, byKong } of steps) {
    for (let count = 0; count < times; count += 1) {
      for (const act of does) {
        const deed = { who, does: act, ...(from ? { from } : {}), ...(byKong ? { byKong } : {}) };
        yield { waitMs: Math.ceil(everyMs * (0.5 + random())), deed };
      }
    }
  }
}

const hourMs = 3_600_000;

/** Ms until a story may begin that is told from `now` on. */
export function waitForBeginning({ begins }: Storyline, now: number): number {
  if (!begins) return 0;
  const [from, to] = begins;
  const hour = new Date(now).getUTCHours();
  const within = from <= to ? hour >= from && hour < to : hour >= from || hour < to;
  if (within) return 0;
  const sinceMidnight = now % (24 * hourMs);
  return (from * hourMs - sinceMidnight + 24 * hourMs) % (24 * hourMs);
}
