import type { CtyObject } from '#terraform/cty/value';
import type { PrivateState } from '#terraform/framework/private-state';
import { createResource } from './create-resource';
import { deleteResource } from './delete-resource';
import type { Operation, Outcome } from './operation';
import { updateResource } from './update-resource';

export interface ApplyRequest {
  readonly typeName: string;
  /** Null on delete. */
  readonly config: CtyObject | null;
  /** Null on create. */
  readonly prior: CtyObject | null;
  /** Null on delete. */
  readonly planned: CtyObject | null;
  readonly private: PrivateState;
}

/** Carries out one planned change: which of the three, the nulls say. */
export async function applyResource(operation: Operation, request: ApplyRequest): Promise<Outcome> {
  const { typeName, config, prior, planned } = request;
  const change = { resource: operation.runtime.resource(typeName), private: request.private };
  if (planned === null || config === null)
    return prior ? deleteResource(operation, { ...change, prior }) : { state: null, private: request.private };
  if (prior === null) return createResource(operation, { ...change, config, planned });
  return updateResource(operation, { ...change, config, prior, planned });
}
