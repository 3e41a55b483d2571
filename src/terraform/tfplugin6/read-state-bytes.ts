import { splitState } from '#terraform/lifecycle/split-state';
import { findStateStore, useStateStore } from '#terraform/lifecycle/use-state-store';
import { encodeDiagnostics } from './diagnostics';
import type { ReadStateBytesRequest, ReadStateBytesResponse } from './gen/tfplugin6';
import type { StreamRpc } from './rpc';

/** The state in pieces; none when there is no such state. */
export const readStateBytes: StreamRpc<ReadStateBytesRequest, ReadStateBytesResponse> = {
  answer: async ({ typeName, stateId }, operation, send) => {
    const state = await useStateStore(operation, typeName, (store, context) => store.read(stateId, context));
    const { list, hasErrors } = operation.diagnostics;
    // Terraform looks at the range before it looks at anything but errors.
    if (list.length > 0) await send({ range: { start: 0, end: 0 }, diagnostics: encodeDiagnostics(list) });
    if (hasErrors || !state) return;
    for (const piece of splitState(state, findStateStore(operation.runtime, typeName).chunkSize)) {
      if (!(await send(piece))) return;
    }
  },
  refuse: (diagnostics) => ({ diagnostics }),
};
