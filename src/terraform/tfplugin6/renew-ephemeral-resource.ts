import { renewEphemeral } from '#terraform/lifecycle/renew-ephemeral';
import { encodeDiagnostics } from './diagnostics';
import type { RenewEphemeralResourceRequest, RenewEphemeralResourceResponse } from './gen/tfplugin6';
import { decodePrivate, encodePrivate } from './optional-private';
import type { Rpc } from './rpc';
import { encodeTimestamp } from './timestamp';

export const renewEphemeralResource: Rpc<RenewEphemeralResourceRequest, RenewEphemeralResourceResponse> = async (
  request,
  operation,
) => {
  const privateState = decodePrivate(request.private);
  const renewAt = await renewEphemeral(operation, { typeName: request.typeName, private: privateState });
  return {
    renewAt: encodeTimestamp(renewAt),
    private: encodePrivate(privateState),
    diagnostics: encodeDiagnostics(operation.diagnostics.list),
  };
};
