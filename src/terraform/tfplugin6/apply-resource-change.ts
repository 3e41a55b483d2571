import { PrivateState } from '#terraform/framework/private-state';
import { applyResource } from '#terraform/lifecycle/apply-resource';
import { encodeDiagnostics } from './diagnostics';
import { decodeObject, encodeDynamic } from './dynamic-value';
import type { ApplyResourceChangeRequest, ApplyResourceChangeResponse } from './gen/tfplugin6';
import { answerIdentity } from './identity-data';
import { takeProviderMeta } from './provider-meta';
import type { Rpc } from './rpc';

export const applyResourceChange: Rpc<ApplyResourceChangeRequest, ApplyResourceChangeResponse> = async (
  request,
  operation,
) => {
  const { typeName } = request;
  const { type } = operation.runtime.resource(typeName);
  takeProviderMeta(operation, request.providerMeta);
  const outcome = await applyResource(operation, {
    typeName,
    config: decodeObject(type, request.config),
    prior: decodeObject(type, request.priorState),
    planned: decodeObject(type, request.plannedState),
    private: new PrivateState(request.plannedPrivate),
  });
  const newIdentity = answerIdentity(operation, { typeName, state: outcome.state, prior: request.plannedIdentity });
  return {
    newIdentity,
    newState: encodeDynamic(type, outcome.state),
    private: outcome.private.toBytes(),
    diagnostics: encodeDiagnostics(operation.diagnostics.list),
  };
};
