import { z } from 'zod';
import { parseBody } from '#mock/api/validate';
import { TrafficPlan } from '#mock/traffic/plan';
import { storylines } from '#mock/traffic/storylines';
import type { RunningTraffic, Traffic } from '#mock/traffic/traffic';
import type { Controls } from './answer';

/** `{"text": "20/s, lockout"}`, or a plan as data. */
const Wanted = z.union([z.strictObject({ text: z.string() }), TrafficPlan]);

/** Starts, shows and ends generated traffic. */
export function trafficControls(traffic: Traffic): Controls {
  return {
    'GET /_/traffic': () => ({
      running: traffic.running.map(shown),
      stories: Object.fromEntries(Object.entries(storylines).map(([name, { about }]) => [name, about])),
    }),
    'POST /_/traffic': ({ body }) => {
      const wanted = parseBody(Wanted, body);
      return shown(traffic.start('text' in wanted ? wanted.text : wanted));
    },
    'DELETE /_/traffic': () => {
      traffic.stop();
      return { running: traffic.running.map(shown) };
    },
  };
}

function shown({ id, plan, events }: RunningTraffic): unknown {
  return { id, plan, events };
}
