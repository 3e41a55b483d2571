import { identityOf, upgradeIdentity } from '#terraform/lifecycle/upgrade-identity';
import { encodeDiagnostics } from './diagnostics';
import type { UpgradeResourceIdentityRequest, UpgradeResourceIdentityResponse } from './gen/tfplugin6';
import { encodeIdentity } from './identity-data';
import type { Rpc } from './rpc';

export const upgradeResourceIdentity: Rpc<UpgradeResourceIdentityRequest, UpgradeResourceIdentityResponse> = async (
  request,
  operation,
) => {
  const { typeName, version } = request;
  const json = request.rawIdentity?.json ?? new Uint8Array();
  const upgraded = await upgradeIdentity(operation, { typeName, version, json });
  return {
    upgradedIdentity: encodeIdentity(identityOf(operation, typeName), upgraded),
    diagnostics: encodeDiagnostics(operation.diagnostics.list),
  };
};
