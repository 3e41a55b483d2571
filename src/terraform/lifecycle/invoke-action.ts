import type { CtyObject } from '#terraform/cty/value';
import { guard } from './guard';
import type { Operation } from './operation';

interface InvokeActionRequest {
  readonly actionType: string;
  readonly config: CtyObject;
  /** Called with each message of progress, one after the other. */
  readonly tell: (message: string) => Promise<unknown>;
}

/** Does what the action is for; resolves when it has come to its end and all its progress is told. */
export async function invokeAction(operation: Operation, request: InvokeActionRequest): Promise<void> {
  const { definition } = operation.runtime.action(request.actionType);
  let told: Promise<unknown> = Promise.resolve();
  let ended = false;
  const progress = (message: string): void => {
    if (ended) return;
    told = told.then(() => request.tell(message));
    // What could not be told is reported at the end; until then nobody waits for it.
    told.catch(() => {});
  };
  await guard(operation, () =>
    definition.invoke(request.config, Object.assign(operation.configuredContext(), { progress })),
  );
  ended = true;
  await guard(operation, async () => {
    await told;
  });
}
