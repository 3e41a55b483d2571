import type { CtyObject } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import type { PrivateState } from '#terraform/framework/private-state';
import type { Resource } from '#terraform/framework/resource';
import { guardInTime } from './guard-in-time';
import type { Operation, Outcome } from './operation';
import type { Typed } from './runtime';

interface DeleteRequest {
  readonly resource: Typed<Resource<Attributes, unknown>>;
  readonly prior: CtyObject;
  readonly private: PrivateState;
}

/** Removes the object. When that fails, the state stays as it was. */
export async function deleteResource(operation: Operation, request: DeleteRequest): Promise<Outcome> {
  let state: CtyObject | null = request.prior;
  const { definition } = request.resource;
  const timed = { name: 'delete', schema: definition.schema, object: request.prior } as const;
  await guardInTime(operation, timed, async (timeouts) => {
    await definition.delete(request.prior, operation.resourceContext(request.private, timeouts));
    state = null;
  });
  return { state, private: request.private };
}
