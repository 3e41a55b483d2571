import type { CtyObject } from '#terraform/cty/value';
import type { PrivateState } from '#terraform/framework/private-state';
import { acceptFound } from './author-state';
import { guard } from './guard';
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
  await guard(operation, async () => {
    const found = await resource.definition.read(request.state, operation.resourceContext(request.private));
    state = found ? acceptFound(operation, resource, request.state, found) : null;
  });
  return { state, private: request.private };
}
