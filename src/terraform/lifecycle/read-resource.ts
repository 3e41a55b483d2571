import type { CtyObject } from '#terraform/cty/value';
import type { PrivateState } from '#terraform/framework/private-state';
import { acceptFound } from './author-state';
import { guardInTime } from './guard-in-time';
import type { Operation, Outcome } from './operation';

interface ReadRequest {
  readonly typeName: string;
  readonly state: CtyObject;
  readonly private: PrivateState;
}

/** Refreshes one resource. Null means that it is gone; when the look-up fails, the state stays as it was. */
export async function readResource(operation: Operation, request: ReadRequest): Promise<Outcome> {
  const resource = operation.runtime.resource(request.typeName);
  let state: CtyObject | null = request.state;
  const timed = { name: 'read', schema: resource.definition.schema, object: request.state } as const;
  await guardInTime(operation, timed, async (timeouts) => {
    const context = operation.resourceContext(request.private, timeouts);
    const found = await resource.definition.read(request.state, context);
    state = found ? acceptFound(operation, resource, request.state, found) : null;
  });
  return { state, private: request.private };
}
