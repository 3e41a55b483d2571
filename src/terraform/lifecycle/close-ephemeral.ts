import type { PrivateState } from '#terraform/framework/private-state';
import { guard } from './guard';
import type { Operation } from './operation';

interface CloseRequest {
  readonly typeName: string;
  readonly private: PrivateState;
}

/** Gives back what was opened. */
export async function closeEphemeral(operation: Operation, request: CloseRequest): Promise<void> {
  const { definition } = operation.runtime.ephemeral(request.typeName);
  await guard(operation, async () => {
    await definition.close?.(operation.resourceContext(request.private));
  });
}
