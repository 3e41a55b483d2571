import { useStateStore } from '#terraform/lifecycle/use-state-store';
import { encodeDiagnostics } from './diagnostics';
import type { DeleteStateRequest, DeleteStateResponse } from './gen/tfplugin6';
import type { Rpc } from './rpc';

export const deleteState: Rpc<DeleteStateRequest, DeleteStateResponse> = async ({ typeName, stateId }, operation) => {
  await useStateStore(operation, typeName, (store, context) => store.delete(stateId, context));
  return { diagnostics: encodeDiagnostics(operation.diagnostics.list) };
};
