import type { CtyObject } from '#terraform/cty/value';
import { acceptFound } from './author-state';
import { guardInTime } from './guard-in-time';
import type { Operation } from './operation';

interface ReadDataSourceRequest {
  readonly typeName: string;
  readonly config: CtyObject;
}

/** Looks something up. Null only together with an error. */
export async function readDataSource(operation: Operation, request: ReadDataSourceRequest): Promise<CtyObject | null> {
  const source = operation.runtime.dataSource(request.typeName);
  let state: CtyObject | null = null;
  const timed = { name: 'read', schema: source.definition.schema, object: request.config } as const;
  await guardInTime(operation, timed, async (timeouts) => {
    const context = Object.assign(operation.configuredContext(), { timeouts });
    const found = await source.definition.read(request.config, context);
    state = acceptFound(operation, source, request.config, found);
  });
  return state;
}
