import type { CtyObject } from '#terraform/cty/value';
import { configureStateStore as configure } from '#terraform/lifecycle/configure-state-store';
import { encodeDiagnostics } from './diagnostics';
import { decodeObject } from './dynamic-value';
import type { ConfigureStateStoreRequest, ConfigureStateStoreResponse } from './gen/tfplugin6';
import type { Rpc } from './rpc';

export const configureStateStore: Rpc<ConfigureStateStoreRequest, ConfigureStateStoreResponse> = async (
  { typeName, config, capabilities },
  operation,
) => {
  const { type } = operation.runtime.stateStore(typeName);
  const chunkSize = await configure(operation, {
    typeName,
    config: decodeObject(type, config) as CtyObject,
    chunkSize: capabilities?.chunkSize ?? 0,
  });
  return {
    capabilities: chunkSize === undefined ? undefined : { chunkSize },
    diagnostics: encodeDiagnostics(operation.diagnostics.list),
  };
};
