import { upgradeResource } from '#terraform/lifecycle/upgrade-resource';
import { encodeDiagnostics } from './diagnostics';
import { encodeDynamic } from './dynamic-value';
import type { UpgradeResourceStateRequest, UpgradeResourceStateResponse } from './gen/tfplugin6';
import type { Rpc } from './rpc';

export const upgradeResourceState: Rpc<UpgradeResourceStateRequest, UpgradeResourceStateResponse> = async (
  request,
  operation,
) => {
  const { typeName, version } = request;
  const { type } = operation.runtime.resource(typeName);
  const state = await upgradeResource(operation, {
    typeName,
    version,
    json: request.rawState?.json ?? new Uint8Array(),
  });
  return {
    upgradedState: encodeDynamic(type, state),
    diagnostics: encodeDiagnostics(operation.diagnostics.list),
  };
};
