import { authorBug } from '#terraform/lifecycle/guard';
import { useStateStore } from '#terraform/lifecycle/use-state-store';
import { encodeDiagnostics } from './diagnostics';
import type { LockStateRequest, LockStateResponse } from './gen/tfplugin6';
import type { Rpc } from './rpc';

export const lockState: Rpc<LockStateRequest, LockStateResponse> = async (request, operation) => {
  const { typeName, stateId } = request;
  const lockId = await useStateStore(operation, typeName, (store, context) =>
    store.lock(stateId, request.operation, context),
  );
  if (lockId === '') operation.diagnostics.add(authorBug(operation, `The lock of state "${stateId}" has an empty id`));
  return { lockId, diagnostics: encodeDiagnostics(operation.diagnostics.list) };
};
