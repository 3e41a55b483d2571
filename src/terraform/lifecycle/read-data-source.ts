import type { CtyObject } from '#terraform/cty/value';
import { acceptFound } from './author-state';
import { guard } from './guard';
import type { Operation } from './operation';

interface ReadDataSourceRequest {
  readonly typeName: string;
  readonly config: CtyObject;
}

/** Looks something up. Null only together with an error. */
export async function readDataSource(operation: Operation, request: ReadDataSourceRequest): Promise<CtyObject | null> {
  const source = operation.runtime.dataSource(request.typeName);
  let state: CtyObject | null = null;
  await guard(operation, async () => {
    const found = await source.definition.read(request.config, operation.configuredContext());
    state = acceptFound(operation, source, request.config, found);
  });
  return state;
}
