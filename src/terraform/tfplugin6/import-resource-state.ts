import { importResource } from '#terraform/lifecycle/import-resource';
import { encodeDiagnostics } from './diagnostics';
import { encodeDynamic } from './dynamic-value';
import type { ImportResourceStateRequest, ImportResourceStateResponse } from './gen/tfplugin6';
import type { Rpc } from './rpc';

export const importResourceState: Rpc<ImportResourceStateRequest, ImportResourceStateResponse> = async (
  request,
  operation,
) => {
  const { typeName, id } = request;
  const { type } = operation.runtime.resource(typeName);
  const { state, private: privateState } = await importResource(operation, { typeName, id });
  return {
    importedResources: state ? [{ typeName, state: encodeDynamic(type, state), private: privateState.toBytes() }] : [],
    diagnostics: encodeDiagnostics(operation.diagnostics.list),
  };
};
