import type { CtyObject } from '#terraform/cty/value';
import { guard } from './guard';
import type { Operation } from './operation';

interface ConfigureRequest {
  readonly config: CtyObject;
  readonly terraformVersion: string;
}

/** Makes the client that all later operations are given. */
export async function configureProvider(operation: Operation, request: ConfigureRequest): Promise<void> {
  const { runtime } = operation;
  await guard(operation, async () => {
    const context = Object.assign(operation.context(), { terraformVersion: request.terraformVersion });
    runtime.client = await runtime.provider.configure(request.config, context);
  });
}
