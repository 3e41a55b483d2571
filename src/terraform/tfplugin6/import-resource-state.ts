import { unknown } from '#terraform/cty/unknown';
import { importResource } from '#terraform/lifecycle/import-resource';
import { encodeDeferred } from './deferred';
import { encodeDiagnostics } from './diagnostics';
import { encodeDynamic } from './dynamic-value';
import type { ImportResourceStateRequest, ImportResourceStateResponse } from './gen/tfplugin6';
import type { Rpc } from './rpc';

export const importResourceState: Rpc<ImportResourceStateRequest, ImportResourceStateResponse> = async (
  request,
  operation,
) => {
  const { typeName, id } = request;
  operation.allowDeferral(request.clientCapabilities);
  const { type } = operation.runtime.resource(typeName);
  const { state, private: privateState } = await importResource(operation, { typeName, id });
  const imported = operation.deferred ? unknown : state;
  return {
    importedResources: imported
      ? [{ typeName, state: encodeDynamic(type, imported), private: privateState.toBytes() }]
      : [],
    diagnostics: encodeDiagnostics(operation.diagnostics.list),
    deferred: encodeDeferred(operation),
  };
};
