import type { CtyObject } from '#terraform/cty/value';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { PrivateState } from '#terraform/framework/private-state';
import { emptyObject } from '#terraform/framework/schema';
import { acceptState } from './author-state';
import { guard } from './guard';
import type { Operation, Outcome } from './operation';

interface ImportRequest {
  readonly typeName: string;
  readonly id: string;
}

/** Makes the first state of an object that exists already; Terraform reads it next. */
export async function importResource(operation: Operation, request: ImportRequest): Promise<Outcome> {
  const resource = operation.runtime.resource(request.typeName);
  const { definition } = resource;
  const privateState = new PrivateState(new Uint8Array());
  let state: CtyObject | null = null;
  await guard(operation, async () => {
    if (!definition.import) {
      throw new DiagnosticError('Cannot import resource', `Resource type "${request.typeName}" cannot be imported`);
    }
    const known = await definition.import(request.id, operation.resourceContext(privateState));
    state = acceptState(operation, resource, { ...emptyObject(definition.schema), ...known });
  });
  return { state, private: privateState };
}
