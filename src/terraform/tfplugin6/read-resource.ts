import type { CtyObject } from '#terraform/cty/value';
import { PrivateState } from '#terraform/framework/private-state';
import { readResource as read } from '#terraform/lifecycle/read-resource';
import { encodeDeferred } from './deferred';
import { encodeDiagnostics } from './diagnostics';
import { decodeObject, encodeDynamic } from './dynamic-value';
import type { ReadResourceRequest, ReadResourceResponse } from './gen/tfplugin6';
import { answerIdentity } from './identity-data';
import { takeProviderMeta } from './provider-meta';
import type { Rpc } from './rpc';

export const readResource: Rpc<ReadResourceRequest, ReadResourceResponse> = async (request, operation) => {
  const { typeName } = request;
  operation.allowDeferral(request.clientCapabilities);
  const { type } = operation.runtime.resource(typeName);
  takeProviderMeta(operation, request.providerMeta);
  const outcome = await read(operation, {
    typeName,
    state: decodeObject(type, request.currentState) as CtyObject,
    private: new PrivateState(request.private),
  });
  const newIdentity = answerIdentity(operation, { typeName, state: outcome.state, prior: request.currentIdentity });
  return {
    newIdentity,
    newState: encodeDynamic(type, outcome.state),
    private: outcome.private.toBytes(),
    diagnostics: encodeDiagnostics(operation.diagnostics.list),
    deferred: encodeDeferred(operation),
  };
};
