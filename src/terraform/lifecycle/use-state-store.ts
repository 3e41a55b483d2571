import type { Context } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { OpenStateStore } from '#terraform/framework/state-store';
import { guard } from './guard';
import type { Operation } from './operation';
import type { ConfiguredStateStore, Runtime } from './runtime';

/** Throws when Terraform did not configure the store first. */
export function findStateStore(runtime: Runtime, typeName: string): ConfiguredStateStore {
  runtime.stateStore(typeName);
  const configured = runtime.openStateStores.get(typeName);
  if (configured) return configured;
  throw new DiagnosticError(
    'State store is not configured',
    `Terraform asked state store "${typeName}" for work before it configured it`,
  );
}

/** Asks a store for one thing. Undefined when that fails, together with an error. */
export async function useStateStore<Answer>(
  operation: Operation,
  typeName: string,
  ask: (store: OpenStateStore, context: Context) => Promise<Answer>,
): Promise<Answer | undefined> {
  let answer: Answer | undefined;
  await guard(operation, async () => {
    answer = await ask(findStateStore(operation.runtime, typeName).store, operation.context());
  });
  return answer;
}
