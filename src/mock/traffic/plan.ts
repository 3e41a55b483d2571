import { z } from 'zod';
import { regions } from '#konnect/contract/region';
import { kinds, type Kind } from './mix';
import { storylines, type StoryName } from './storylines';

const Ms = z.number().nonnegative();

const PlannedStory = z.strictObject({
  story: z.enum(Object.keys(storylines) as StoryName[]),
  /** Ms until it begins; a story of the night begins in the night after. @default 0 */
  afterMs: Ms.exactOptional(),
  /** Ms from one beginning to the next. @default it is told once */
  everyMs: Ms.min(1000).exactOptional(),
});
export type PlannedStory = z.output<typeof PlannedStory>;

/** Traffic to generate, as data. */
export const TrafficPlan = z.strictObject({
  /** Name or id of the organization it happens in. @default all of them */
  organization: z.string().exactOptional(),
  /** @default the home region of each organization */
  regions: z.array(z.enum(regions)).min(1).exactOptional(),
  /** On average, of ordinary traffic over all organizations and regions. @default 0: stories only */
  eventsPerSecond: z.number().nonnegative().max(100_000).exactOptional(),
  /** `office`: from Monday to Friday, 8 to 18 o'clock UTC, and a twentieth of it at other times. @default steady */
  rhythm: z.enum(['steady', 'office']).exactOptional(),
  /** Replaces shares of the usual mix; only the ratio counts. */
  mix: z.partialRecord(z.enum(Object.keys(kinds) as Kind[]), z.number().nonnegative()).exactOptional(),
  /** Each is told in one organization and region. @default none */
  stories: z.array(PlannedStory).exactOptional(),
  /** Ms until all of it ends. @default it goes on */
  forMs: Ms.exactOptional(),
  /** The same seed gives the same traffic. @default the mock's, and how many plans came before */
  seed: z.string().exactOptional(),
});
export type TrafficPlan = z.output<typeof TrafficPlan>;
