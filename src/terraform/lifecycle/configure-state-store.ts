import type { CtyObject } from '#terraform/cty/value';
import { guard } from './guard';
import type { Operation } from './operation';

/** What Terraform wishes for (its DefaultStateStoreChunkSize). */
const usualChunkSize = 8 * 1024 * 1024;

/** Terraform refuses larger ones (its MaxStateStoreChunkSize). */
const largestChunkSize = 128 * 1024 * 1024;

interface ConfigureStateStoreRequest {
  readonly typeName: string;
  readonly config: CtyObject;
  /** What Terraform wishes for, in bytes; 0 when it does not say. */
  readonly chunkSize: number;
}

/** Opens the store that all later operations use. Resolves with the size of pieces to use, undefined with an error. */
export async function configureStateStore(
  operation: Operation,
  { typeName, config, chunkSize: wished }: ConfigureStateStoreRequest,
): Promise<number | undefined> {
  const { definition } = operation.runtime.stateStore(typeName);
  let agreed: number | undefined;
  await guard(operation, async () => {
    const store = await definition.configure(config, operation.configuredContext());
    const chunkSize = agreeOn(wished, definition.chunkSize ?? usualChunkSize);
    operation.runtime.openStateStores.set(typeName, { store, chunkSize });
    agreed = chunkSize;
  });
  return agreed;
}

function agreeOn(wished: number, own: number): number {
  return Math.max(1, Math.min(wished > 0 ? wished : own, own, largestChunkSize));
}
