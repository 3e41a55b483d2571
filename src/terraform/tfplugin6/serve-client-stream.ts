import { Operation } from '#terraform/lifecycle/operation';
import type { Runtime } from '#terraform/lifecycle/runtime';
import type { Method } from '#terraform/plugin/protobuf';
import { decodeMessage, encodeMessage } from '#terraform/plugin/protobuf';
import { type ClientStream, GrpcError } from '#terraform/plugin/transport';
import { encodeFailure } from './failure';
import type { ClientStreamRpc } from './rpc';

/** Serves an RPC that takes any number of requests. A stream that breaks off ends with its status, and no answer. */
export function serveClientStream<Request, Response>(
  runtime: Runtime,
  method: Method<Request, Response>,
  rpc: ClientStreamRpc<Request, Response>,
): [string, ClientStream] {
  const handle: ClientStream['handle'] = (stream, call) =>
    runtime.run(call, async () => {
      const operation = new Operation(runtime, call);
      let broken: GrpcError | undefined;
      async function* decode(): AsyncGenerator<Request> {
        try {
          for await (const bytes of stream) yield decodeMessage(method.request, bytes);
        } catch (error) {
          if (error instanceof GrpcError) broken = error;
          throw error;
        }
      }
      let answer: Uint8Array;
      try {
        answer = encodeMessage(method.response, await rpc(decode(), operation));
      } catch (error) {
        answer = encodeFailure(method, operation, error);
      }
      if (broken) throw broken;
      return answer;
    });
  return [method.path, { kind: 'client-stream', handle }];
}
