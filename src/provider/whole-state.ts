import type { Attributes } from '#terraform/framework/attribute';
import type { ConfiguredContext } from '#terraform/framework/context';
import type { State } from '#terraform/framework/model';
import { PrivateState } from '#terraform/framework/private-state';
import type { Resource } from '#terraform/framework/resource';
import { emptyObject } from '#terraform/framework/schema';
import { noTimeouts } from '#terraform/framework/timeouts';
import type { Session } from '#provider/session';

/** The state that an import of `id` leads to; undefined when there is no such object. */
export async function wholeState<A extends Attributes>(
  resource: Resource<A, Session>,
  id: string,
  context: ConfiguredContext<Session>,
): Promise<State<A> | undefined> {
  const resourceContext = { ...context, private: new PrivateState(new Uint8Array()), timeouts: noTimeouts };
  const start = await resource.import?.(id, resourceContext);
  return resource.read({ ...emptyObject(resource.schema), ...start } as State<A>, resourceContext);
}
