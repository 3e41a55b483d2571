import type { CtyObject } from '#terraform/cty/value';
import { guard } from './guard';
import type { Operation } from './operation';

interface PlanActionRequest {
  readonly actionType: string;
  readonly config: CtyObject;
}

/** Asks the action whether it could be invoked. */
export async function planAction(operation: Operation, { actionType, config }: PlanActionRequest): Promise<void> {
  const { definition } = operation.runtime.action(actionType);
  await guard(operation, async () => {
    await definition.plan?.(config, operation.configuredContext());
  });
}
