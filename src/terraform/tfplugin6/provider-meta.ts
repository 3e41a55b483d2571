import type { Operation } from '#terraform/lifecycle/operation';
import { decodeObject } from './dynamic-value';
import type { DynamicValue } from './gen/tfplugin6';

/** Hands on what the module says in its `provider_meta` block; a provider without a schema for it is sent nothing. */
export function takeProviderMeta(operation: Operation, dynamic: DynamicValue | undefined): void {
  const { metaType } = operation.runtime;
  if (metaType) operation.providerMeta = decodeObject(metaType, dynamic);
}
