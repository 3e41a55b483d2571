import { useStateStore } from '#terraform/lifecycle/use-state-store';
import { encodeDiagnostics } from './diagnostics';
import type { GetStatesRequest, GetStatesResponse } from './gen/tfplugin6';
import type { Rpc } from './rpc';

export const getStates: Rpc<GetStatesRequest, GetStatesResponse> = async ({ typeName }, operation) => {
  const stateId = await useStateStore(operation, typeName, (store, context) => store.list(context));
  return { stateId, diagnostics: encodeDiagnostics(operation.diagnostics.list) };
};
