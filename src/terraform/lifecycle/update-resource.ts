import type { CtyObject } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import type { KnownConfig, Planned, State } from '#terraform/framework/model';
import type { PrivateState } from '#terraform/framework/private-state';
import type { Resource } from '#terraform/framework/resource';
import { acceptResult, acceptState } from './author-state';
import { authorBug } from './guard';
import { guardInTime } from './guard-in-time';
import type { Operation, Outcome } from './operation';
import type { Typed } from './runtime';
import { isSameObject } from './same-object';

interface UpdateRequest {
  readonly resource: Typed<Resource<Attributes, unknown>>;
  readonly config: CtyObject;
  readonly prior: CtyObject;
  readonly planned: CtyObject;
  readonly private: PrivateState;
}

/** Changes the object in place; when only its time limits change, there is nothing to do. When that fails, the state holds what the author saved on the way, or stays. */
export async function updateResource(operation: Operation, request: UpdateRequest): Promise<Outcome> {
  const { definition } = request.resource;
  let state: CtyObject = request.prior;
  const keep = (returned: State<Attributes>): void => {
    state = acceptState(operation, request.resource, returned);
  };
  if (isSameObject(request.resource, request.prior, request.planned)) {
    return { state: request.planned, private: request.private };
  }
  const timed = { name: 'update', schema: definition.schema, object: request.planned } as const;
  await guardInTime(operation, timed, async (timeouts) => {
    if (!definition.update) {
      operation.diagnostics.add(
        authorBug(operation, 'A change is to be made in place, but the resource has no update'),
      );
      return;
    }
    const change = {
      config: request.config as KnownConfig<Attributes>,
      prior: request.prior as State<Attributes>,
      planned: request.planned as Planned<Attributes>,
    };
    const context = Object.assign(operation.resourceContext(request.private, timeouts), { save: keep });
    state = acceptResult(operation, request.resource, request.planned, await definition.update(change, context));
  });
  return { state, private: request.private };
}
