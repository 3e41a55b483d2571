import { useStateStore } from '#terraform/lifecycle/use-state-store';
import { encodeDiagnostics } from './diagnostics';
import type { UnlockStateRequest, UnlockStateResponse } from './gen/tfplugin6';
import type { Rpc } from './rpc';

export const unlockState: Rpc<UnlockStateRequest, UnlockStateResponse> = async (
  { typeName, stateId, lockId },
  operation,
) => {
  await useStateStore(operation, typeName, (store, context) => store.unlock(stateId, lockId, context));
  return { diagnostics: encodeDiagnostics(operation.diagnostics.list) };
};
