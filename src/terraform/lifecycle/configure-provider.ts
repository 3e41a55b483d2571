import type { CtyObject } from '#terraform/cty/value';
import { Deferral } from '#terraform/framework/deferral';
import { guard } from './guard';
import type { Operation } from './operation';

interface ConfigureRequest {
  readonly config: CtyObject;
  readonly terraformVersion: string;
}

/** Makes the client that all later operations are given; without one, all that needs it is put off. */
export async function configureProvider(operation: Operation, request: ConfigureRequest): Promise<void> {
  const { runtime } = operation;
  await guard(operation, async () => {
    const context = Object.assign(
      operation.context(),
      { terraformVersion: request.terraformVersion },
      operation.deferrable(),
    );
    try {
      runtime.client = await runtime.provider.configure(request.config, context);
    } catch (error) {
      if (error instanceof Deferral && operation.deferralAllowed) runtime.defer(error);
      else throw error;
    }
  });
}
