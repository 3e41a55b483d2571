import { z } from 'zod';
import { parseBody } from '#mock/api/validate';
import { DeliveryFault, Times } from '#mock/delivery-fault';
import type { Fault, Faults } from '#mock/faults';
import { plainFaults } from '#mock/plain-faults';
import type { Controls } from './answer';

const Effect = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    answer: z.strictObject({
      status: z.number().int().min(200).max(599),
      headers: z.record(z.string(), z.string()).default({}),
      body: z.string().default(''),
    }),
  }),
  z.strictObject({ kind: z.literal('drop') }),
  z.strictObject({ kind: z.literal('drop-answer') }),
  z.strictObject({ kind: z.literal('stale'), ms: z.number().nonnegative() }),
]);

const ApiFault = z.strictObject({
  on: z.literal('api'),
  method: z.string().exactOptional(),
  path: z.string().exactOptional(),
  host: z.string().exactOptional(),
  times: Times.exactOptional(),
  delayMs: z.number().nonnegative().exactOptional(),
  effect: Effect.exactOptional(),
});

const ReplayFault = z.strictObject({
  on: z.literal('replays'),
  organization: z.string().exactOptional(),
  region: z.string().exactOptional(),
  portal: z.string().exactOptional(),
  outcome: z.enum(['sticks', 'fails']),
  times: Times.exactOptional(),
});

/** `{"text": "500, 429 after 7"}`, or `{"faults": [...]}` as data. */
const Wanted = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({ faults: z.array(z.union([ApiFault, ReplayFault, DeliveryFault])) }),
]);

/** Sets faults, shows those that are to come, and calls them off. */
export function faultControls(faults: Faults): Controls {
  const shown = () => ({ faults: JSON.parse(plainFaults(faults.waiting())) as unknown });
  return {
    'GET /_/faults': shown,
    'POST /_/faults': ({ body }) => {
      const wanted = parseBody(Wanted, body);
      if ('text' in wanted) faults.add(wanted.text);
      else wanted.faults.forEach((fault: Fault) => faults.add(fault));
      return shown();
    },
    'DELETE /_/faults': () => {
      faults.clear();
      return shown();
    },
  };
}
