import { moveResource } from '#terraform/lifecycle/move-resource';
import { encodeDiagnostics } from './diagnostics';
import { encodeDynamic } from './dynamic-value';
import type { MoveResourceStateRequest, MoveResourceStateResponse } from './gen/tfplugin6';
import { answerIdentity } from './identity-data';
import type { Rpc } from './rpc';

export const moveResourceState: Rpc<MoveResourceStateRequest, MoveResourceStateResponse> = async (
  request,
  operation,
) => {
  const { targetTypeName: typeName } = request;
  const { type } = operation.runtime.resource(typeName);
  const { state, private: privateState } = await moveResource(operation, {
    typeName,
    type: request.sourceTypeName,
    provider: request.sourceProviderAddress,
    schemaVersion: request.sourceSchemaVersion,
    json: request.sourceState?.json ?? new Uint8Array(),
    private: request.sourcePrivate,
  });
  const targetIdentity = answerIdentity(operation, { typeName, state });
  return {
    targetIdentity,
    targetState: encodeDynamic(type, state),
    targetPrivate: privateState.toBytes(),
    diagnostics: encodeDiagnostics(operation.diagnostics.list),
  };
};
