import { z } from 'zod';
import { parseBody } from '#mock/api/validate';
import type { ApiRequest } from '#mock/message';
import { findOrganization } from '#mock/find-organization';
import type { SteeredClock } from '#mock/steered-clock';
import type { World } from '#mock/world';
import type { Controls } from './answer';

const Advance = z.object({ ms: z.number().nonnegative() });
const SetTime = z.object({ time: z.iso.datetime() });

/**
 * Shows and moves the time of the local Konnect, or, with `organization` in the query, that of one of its organizations.
 * Every call answers what the clock shows after it.
 */
export function clockControls(shared: SteeredClock, world: World): Controls {
  const after = (move: (request: ApiRequest, clock: SteeredClock) => unknown) => async (request: ApiRequest) => {
    const wanted = request.query.get('organization');
    const clock = wanted === null ? shared : shared.of(findOrganization(world, wanted).id);
    await move(request, clock);
    return { now: new Date(clock.now()).toISOString(), frozen: clock.frozen, pending: clock.pending };
  };
  return {
    'GET /_/clock': after(() => {}),
    'POST /_/clock/advance': after(({ body }, clock) => clock.advance(parseBody(Advance, body).ms)),
    'POST /_/clock/set': after(({ body }, clock) => clock.set(Date.parse(parseBody(SetTime, body).time))),
    'POST /_/clock/skip': after((_, clock) => clock.skip()),
    'POST /_/clock/idle': after((_, clock) => clock.idle()),
    'POST /_/clock/freeze': after((_, clock) => clock.freeze()),
    'POST /_/clock/thaw': after((_, clock) => clock.thaw()),
  };
}
