import { z } from 'zod';
import { parseBody } from '#mock/api/validate';
import { scenarios, type ScenarioName } from '#mock/scenarios/scenarios';
import type { Controls } from './answer';

const Wanted = z.object({
  name: z.enum(Object.keys(scenarios) as ScenarioName[]),
  /** Name or id. @default the first */
  organization: z.string().optional(),
});

/** Plays a scenario. @default organization - the first */
export type PlayScenario = (name: ScenarioName, organization?: string) => Promise<void>;

/** Shows the scenarios there are, and plays one. */
export function scenarioControls(play: PlayScenario): Controls {
  return {
    'GET /_/scenarios': () => ({
      scenarios: Object.entries(scenarios).map(([name, { about }]) => ({ name, about })),
    }),
    'POST /_/scenarios': async ({ body }) => {
      const { name, organization } = parseBody(Wanted, body);
      await play(name, organization);
      return { name, about: scenarios[name].about };
    },
  };
}
