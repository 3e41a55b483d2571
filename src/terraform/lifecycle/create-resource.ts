import type { CtyObject } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import type { KnownConfig, Planned, State } from '#terraform/framework/model';
import type { PrivateState } from '#terraform/framework/private-state';
import type { Resource } from '#terraform/framework/resource';
import { acceptResult, acceptState } from './author-state';
import { guardInTime } from './guard-in-time';
import type { Operation, Outcome } from './operation';
import type { Typed } from './runtime';

interface CreateRequest {
  readonly resource: Typed<Resource<Attributes, unknown>>;
  readonly config: CtyObject;
  readonly planned: CtyObject;
  readonly private: PrivateState;
}

/** Creates the object. When that fails, the state holds what the author saved on the way, or nothing. */
export async function createResource(operation: Operation, request: CreateRequest): Promise<Outcome> {
  const { definition } = request.resource;
  let state: CtyObject | null = null;
  const keep = (returned: State<Attributes>): void => {
    state = acceptState(operation, request.resource, returned);
  };
  const timed = { name: 'create', schema: definition.schema, object: request.planned } as const;
  await guardInTime(operation, timed, async (timeouts) => {
    const change = {
      config: request.config as KnownConfig<Attributes>,
      planned: request.planned as Planned<Attributes>,
    };
    const context = Object.assign(operation.resourceContext(request.private, timeouts), { save: keep });
    state = acceptResult(operation, request.resource, request.planned, await definition.create(change, context));
  });
  return { state, private: request.private };
}
