import type { CtyObject } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import type { PrivateState } from '#terraform/framework/private-state';
import type { Resource } from '#terraform/framework/resource';
import { guard } from './guard';
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
  await guard(operation, async () => {
    await request.resource.definition.delete(request.prior, operation.resourceContext(request.private));
    state = null;
  });
  return { state, private: request.private };
}
