import { z } from 'zod';
import { parseBody } from '#mock/api/validate';
import type { ApiRequest } from '#mock/message';
import type { SteeredClock } from '#mock/steered-clock';
import type { Controls } from './answer';

const Advance = z.object({ ms: z.number().nonnegative() });
const SetTime = z.object({ time: z.iso.datetime() });

/** Shows and moves the time of the local Konnect. Every call answers what the clock shows after it. */
export function clockControls(clock: SteeredClock): Controls {
  const after = (move: (request: ApiRequest) => unknown) => async (request: ApiRequest) => {
    await move(request);
    return { now: new Date(clock.now()).toISOString(), frozen: clock.frozen, pending: clock.pending };
  };
  return {
    'GET /_/clock': after(() => {}),
    'POST /_/clock/advance': after(({ body }) => clock.advance(parseBody(Advance, body).ms)),
    'POST /_/clock/set': after(({ body }) => clock.set(Date.parse(parseBody(SetTime, body).time))),
    'POST /_/clock/skip': after(() => clock.skip()),
    'POST /_/clock/idle': after(() => clock.idle()),
    'POST /_/clock/freeze': after(() => clock.freeze()),
    'POST /_/clock/thaw': after(() => clock.thaw()),
  };
}
