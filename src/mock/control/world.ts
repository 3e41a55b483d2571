import { z } from 'zod';
import { parseBody } from '#mock/api/validate';
import { forkOrganization } from '#mock/fork';
import type { Ids } from '#mock/ids';
import { restoreSnapshot, takeSnapshot } from '#mock/snapshot';
import type { World } from '#mock/world';
import type { Controls } from './answer';

const Snapshot = z.object({
  parts: z.array(z.tuple([z.string(), z.string()])),
  ids: z.number().int().nonnegative(),
});
const Fork = z.object({ name: z.string().min(1), of: z.string().optional(), token: z.string().min(1).optional() });

/** Takes the world, puts it back, and copies organizations. The snapshot holds secrets: it is no answer of the API. */
export function worldControls(world: World, ids: Ids): Controls {
  return {
    'GET /_/world': () => takeSnapshot(world, ids),
    'POST /_/world': ({ body }) => {
      restoreSnapshot(parseBody(Snapshot, body), world, ids);
      return { organizations: [...world.organizations.values()].map(({ id, name }) => ({ id, name })) };
    },
    'POST /_/world/fork': ({ body }) => {
      const { of, token, ...fork } = parseBody(Fork, body);
      return forkOrganization(world, ids, {
        ...fork,
        ...(of !== undefined && { of }),
        ...(token !== undefined && { token }),
      });
    },
  };
}
