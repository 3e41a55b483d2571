import { closeEphemeral } from '#terraform/lifecycle/close-ephemeral';
import { encodeDiagnostics } from './diagnostics';
import type { CloseEphemeralResourceRequest, CloseEphemeralResourceResponse } from './gen/tfplugin6';
import { decodePrivate } from './optional-private';
import type { Rpc } from './rpc';

export const closeEphemeralResource: Rpc<CloseEphemeralResourceRequest, CloseEphemeralResourceResponse> = async (
  request,
  operation,
) => {
  await closeEphemeral(operation, { typeName: request.typeName, private: decodePrivate(request.private) });
  return { diagnostics: encodeDiagnostics(operation.diagnostics.list) };
};
