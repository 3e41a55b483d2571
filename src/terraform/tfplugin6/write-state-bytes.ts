import { writeState } from '#terraform/lifecycle/write-state';
import { encodeDiagnostics } from './diagnostics';
import type { WriteStateBytesRequestChunk, WriteStateBytesResponse } from './gen/tfplugin6';
import type { ClientStreamRpc } from './rpc';

export const writeStateBytes: ClientStreamRpc<WriteStateBytesRequestChunk, WriteStateBytesResponse> = async (
  chunks,
  operation,
) => {
  await writeState(operation, chunks);
  return { diagnostics: encodeDiagnostics(operation.diagnostics.list) };
};
