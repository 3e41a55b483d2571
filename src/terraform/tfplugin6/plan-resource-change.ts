import { PrivateState } from '#terraform/framework/private-state';
import { planResource } from '#terraform/lifecycle/plan-resource';
import { encodeDeferred } from './deferred';
import { encodeDiagnostics, encodePath } from './diagnostics';
import { decodeObject, encodeDynamic } from './dynamic-value';
import type { PlanResourceChangeRequest, PlanResourceChangeResponse } from './gen/tfplugin6';
import { answerIdentity } from './identity-data';
import { takeProviderMeta } from './provider-meta';
import type { Rpc } from './rpc';

export const planResourceChange: Rpc<PlanResourceChangeRequest, PlanResourceChangeResponse> = async (
  request,
  operation,
) => {
  const { typeName } = request;
  operation.allowDeferral(request.clientCapabilities);
  const { type } = operation.runtime.resource(typeName);
  takeProviderMeta(operation, request.providerMeta);
  const privateState = new PrivateState(request.priorPrivate);
  const result = await planResource(operation, {
    typeName,
    config: decodeObject(type, request.config),
    prior: decodeObject(type, request.priorState),
    proposed: decodeObject(type, request.proposedNewState),
    private: privateState,
  });
  const prior = result.requiresReplace.length > 0 ? undefined : request.priorIdentity;
  const plannedIdentity = answerIdentity(operation, { typeName, state: result.planned, prior });
  return {
    plannedIdentity,
    plannedState: encodeDynamic(type, result.planned),
    requiresReplace: result.requiresReplace.map(encodePath),
    plannedPrivate: privateState.toBytes(),
    diagnostics: encodeDiagnostics(operation.diagnostics.list),
    deferred: encodeDeferred(operation),
  };
};
