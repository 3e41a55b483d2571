import type { CtyObject } from '#terraform/cty/value';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Attributes } from '#terraform/framework/attribute';
import type { ResourceContext } from '#terraform/framework/context';
import type { PartialState } from '#terraform/framework/model';
import { PrivateState } from '#terraform/framework/private-state';
import type { Resource } from '#terraform/framework/resource';
import { emptyObject } from '#terraform/framework/schema';
import { acceptState } from './author-state';
import { guard } from './guard';
import type { Operation, Outcome } from './operation';

interface ImportRequest {
  readonly typeName: string;
  readonly id: string;
  /** Given instead of the id, to import by. @default null */
  readonly identity?: CtyObject | null;
}

/** Makes the first state of an object that exists already; Terraform reads it next. */
export async function importResource(operation: Operation, request: ImportRequest): Promise<Outcome> {
  const resource = operation.runtime.resource(request.typeName);
  const { definition } = resource;
  const privateState = new PrivateState(new Uint8Array());
  let state: CtyObject | null = null;
  await guard(operation, async () => {
    const known = await startOf(definition, request, operation.resourceContext(privateState));
    state = acceptState(operation, resource, { ...emptyObject(definition.schema), ...known });
  });
  return { state, private: privateState };
}

/** What the id, or the identity, tells of the state. */
async function startOf(
  definition: Resource<Attributes, unknown>,
  { typeName, id, identity }: ImportRequest,
  context: ResourceContext<unknown>,
): Promise<PartialState<Attributes>> {
  if (!identity) {
    if (definition.import) return definition.import(id, context);
    throw new DiagnosticError('Cannot import resource', `Resource type "${typeName}" cannot be imported`);
  }
  if (definition.identity?.import) return definition.identity.import(identity, context);
  if (Object.values(definition.identity?.attributes ?? {}).every((attribute) => !attribute.of)) return identity;
  throw new DiagnosticError(
    'Cannot import resource',
    `Resource type "${typeName}" cannot be imported by its identity: import it by its id`,
  );
}
