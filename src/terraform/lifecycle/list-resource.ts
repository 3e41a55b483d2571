import type { CtyObject } from '#terraform/cty/value';
import type { Attributes, ObjectType } from '#terraform/framework/attribute';
import type { Diagnostic } from '#terraform/framework/diagnostic';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { identityType } from '#terraform/framework/identity';
import type { Listed } from '#terraform/framework/list';
import { acceptIdentity, acceptState } from './author-state';
import { authorBug, guard } from './guard';
import type { Operation } from './operation';
import type { Runtime } from './runtime';

/** An object that was found, or only something to say. */
export interface Finding {
  readonly displayName: string;
  readonly identity: CtyObject | null;
  /** Null when nobody asked for it. */
  readonly resource: CtyObject | null;
  readonly diagnostics: readonly Diagnostic[];
}

interface ListRequest {
  readonly typeName: string;
  readonly config: CtyObject;
  readonly includeResource: boolean;
  /** 0 when all are wanted. */
  readonly limit: number;
  /** Resolves when there is room for more: false when nobody listens any more. */
  readonly send: (finding: Finding) => Promise<boolean>;
}

/** The cty type of the identity of a resource type that has a list. */
export function listedIdentityType(runtime: Runtime, typeName: string): ObjectType {
  const { identity } = runtime.resource(typeName).definition;
  if (identity) return identityType(identity);
  throw new DiagnosticError(
    'Cannot list resources',
    `Resource type "${typeName}" has a list and no identity to name what is in it: this is a bug in the provider, please report it to its developers`,
  );
}

/** Finds objects one by one, as many as are wanted, as long as somebody listens. */
export async function listResource(operation: Operation, request: ListRequest): Promise<void> {
  const { definition } = operation.runtime.list(request.typeName);
  const { includeResource, limit, send } = request;
  const takeDiagnostics = diagnosticsOnce(operation);
  await guard(operation, async () => {
    const context = Object.assign(operation.configuredContext(), { includeResource, ...(limit > 0 && { limit }) });
    let found = 0;
    for await (const listed of definition.list(request.config, context)) {
      const accepted = accept(operation, request, listed);
      const listens = await send({ ...accepted, diagnostics: [...(listed.diagnostics ?? []), ...takeDiagnostics()] });
      found += 1;
      if (!listens || found === limit || operation.signal.aborted) break;
    }
  });
  const rest = takeDiagnostics();
  if (rest.length > 0) await send({ displayName: '', identity: null, resource: null, diagnostics: rest });
}

function accept(
  operation: Operation,
  { typeName, includeResource }: ListRequest,
  { displayName, identity, resource }: Listed<Attributes>,
): Omit<Finding, 'diagnostics'> {
  if (includeResource && !resource) {
    const detail = `Listed object ${JSON.stringify(displayName)} comes without its resource, which was asked for`;
    operation.diagnostics.add({ ...authorBug(operation, detail), severity: 'warning' });
  }
  return {
    displayName,
    identity: acceptIdentity(operation, listedIdentityType(operation.runtime, typeName), identity),
    resource:
      includeResource && resource ? acceptState(operation, operation.runtime.resource(typeName), resource) : null,
  };
}

/** Hands out each diagnostic of the operation once. */
function diagnosticsOnce({ diagnostics }: Operation): () => readonly Diagnostic[] {
  let taken = 0;
  return () => {
    const fresh = diagnostics.list.slice(taken);
    taken += fresh.length;
    return fresh;
  };
}
