import type { ApiRequest } from './message';
import type { Caller, World } from './world';

/** Whose token a request has; undefined when it has none that is known. */
export function findCaller(
  { authorization = '' }: Pick<ApiRequest, 'authorization'>,
  world: World,
): Caller | undefined {
  const [, token = ''] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  return world.callers.get(token);
}
