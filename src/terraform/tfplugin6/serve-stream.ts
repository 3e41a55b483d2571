import { describeError } from '#terraform/lifecycle/guard';
import { Operation } from '#terraform/lifecycle/operation';
import type { Runtime } from '#terraform/lifecycle/runtime';
import type { Method } from '#terraform/plugin/protobuf';
import { decodeMessage, encodeMessage } from '#terraform/plugin/protobuf';
import { GrpcError, type ServerStream } from '#terraform/plugin/transport';
import { encodeDiagnostics } from './diagnostics';
import type { Send, StreamRpc } from './rpc';
import { subjectOf } from './subject';

/** Serves an RPC that answers with events. What could not be answered as asked is the last event. */
export function serveStream<Request, Event>(
  runtime: Runtime,
  method: Method<Request, Event>,
  rpc: StreamRpc<Request, Event>,
): [string, ServerStream] {
  const handle: ServerStream['handle'] = (bytes, call, sendBytes) =>
    runtime.run(call, async () => {
      const operation = new Operation(runtime, call);
      const send: Send<Event> = (event) => deliver(sendBytes(encodeMessage(method.response, event)));
      try {
        const request = decodeMessage(method.request, bytes);
        operation.subject = subjectOf(request);
        await rpc.answer(request, operation, send);
      } catch (error) {
        operation.diagnostics.add(...describeError(operation, error));
        await send(rpc.refuse(encodeDiagnostics(operation.diagnostics.list)));
      }
    });
  return [method.path, { kind: 'server-stream', handle }];
}

/** A client that went away is no error of whoever sends. */
async function deliver(sending: Promise<void>): Promise<boolean> {
  try {
    await sending;
    return true;
  } catch (error) {
    if (error instanceof GrpcError && error.code === 'CANCELLED') return false;
    throw error;
  }
}
