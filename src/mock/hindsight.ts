import type { Clock } from '#clock';
import type { World } from './world';

/** The world as it was, for reads that lag behind. */
export interface Hindsight {
  /**
   * Has to be called before each change; reads see no further back than to the first of these calls.
   * @param ms how far reads look back at most
   */
  remember(ms: number): void;
  /** The world as it was `ms` ago; as it is when nothing has changed since. */
  ago(ms: number): World;
  forget(): void;
}

export function createHindsight(world: World, clock: Pick<Clock, 'now'>): Hindsight {
  const changes: { readonly at: number; readonly before: World }[] = [];
  return {
    remember(ms) {
      while (changes[0] && changes[0].at <= clock.now() - ms) changes.shift();
      changes.push({ at: clock.now(), before: structuredClone(world) });
    },
    ago: (ms) => changes.find(({ at }) => at > clock.now() - ms)?.before ?? world,
    forget: () => void changes.splice(0),
  };
}
