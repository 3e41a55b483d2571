import { unknown } from '#terraform/cty/unknown';
import type { CtyObject } from '#terraform/cty/value';
import { readDataSource as read } from '#terraform/lifecycle/read-data-source';
import { encodeDeferred } from './deferred';
import { encodeDiagnostics } from './diagnostics';
import { decodeObject, encodeDynamic } from './dynamic-value';
import type { ReadDataSourceRequest, ReadDataSourceResponse } from './gen/tfplugin6';
import { takeProviderMeta } from './provider-meta';
import type { Rpc } from './rpc';

export const readDataSource: Rpc<ReadDataSourceRequest, ReadDataSourceResponse> = async (request, operation) => {
  const { typeName } = request;
  operation.allowDeferral(request.clientCapabilities);
  const { type } = operation.runtime.dataSource(typeName);
  takeProviderMeta(operation, request.providerMeta);
  const state = await read(operation, { typeName, config: decodeObject(type, request.config) as CtyObject });
  return {
    state: encodeDynamic(type, operation.deferred ? unknown : state),
    diagnostics: encodeDiagnostics(operation.diagnostics.list),
    deferred: encodeDeferred(operation),
  };
};
