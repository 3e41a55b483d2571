import type { CtyObject } from '#terraform/cty/value';
import { planAction as plan } from '#terraform/lifecycle/plan-action';
import { encodeDeferred } from './deferred';
import { encodeDiagnostics } from './diagnostics';
import { decodeObject } from './dynamic-value';
import type { PlanActionRequest, PlanActionResponse } from './gen/tfplugin6';
import type { Rpc } from './rpc';

export const planAction: Rpc<PlanActionRequest, PlanActionResponse> = async (request, operation) => {
  const { actionType } = request;
  operation.allowDeferral(request.clientCapabilities);
  const { type } = operation.runtime.action(actionType);
  await plan(operation, { actionType, config: decodeObject(type, request.config) as CtyObject });
  return { diagnostics: encodeDiagnostics(operation.diagnostics.list), deferred: encodeDeferred(operation) };
};
