import type { Exchange } from './exchange';
import type { Logger } from './log';
import { OpenCall } from './open-call';
import {
  cancelled,
  type Call,
  type ClientStream,
  GrpcError,
  type Handler,
  type Methods,
  type ServerStream,
} from './transport';

/** May name how messages are written, as `application/grpc+proto` does. */
const grpcContentType = /^application\/grpc(?:$|[+;])/;

/** What a call needs of the transport it came in on. */
export interface Server {
  readonly methods: Methods;
  readonly log: Logger;
  /** The calls that are being answered. */
  readonly calls: Set<OpenCall>;
}

/** Answers one call: read its request, run its method, send responses and status. */
export async function answerCall(server: Server, exchange: Exchange): Promise<void> {
  if (refuseForeign(exchange)) return;
  const call = new OpenCall();
  exchange.onCancel = () => call.abort(cancelled());
  server.calls.add(call);
  try {
    const found = server.methods.get(exchange.path);
    // Only a method that is being loaded is waited for: a promise less a call.
    const method = implemented(found instanceof Promise ? await found : found, exchange.path);
    if (method.kind === 'unary') exchange.finish(await method.handle(await onlyMessage(exchange), call));
    else await answerStream(method, call, exchange);
  } catch (error) {
    exchange.fail(asGrpcError(error, server.log));
  } finally {
    exchange.onCancel = undefined;
    server.calls.delete(call);
  }
}

/** Whoever speaks HTTP and not gRPC is told so in HTTP. */
function refuseForeign(exchange: Exchange): boolean {
  const isPost = exchange.method === 'POST';
  if (isPost && grpcContentType.test(exchange.contentType)) return false;
  exchange.refuse(isPost ? 415 : 405);
  return true;
}

function implemented(method: Handler | undefined, path: string): Handler {
  if (method === undefined) throw new GrpcError('UNIMPLEMENTED', `Cannot call "${path}" as it is not implemented`);
  return method;
}

async function answerStream(method: ServerStream | ClientStream, call: Call, exchange: Exchange): Promise<void> {
  if (method.kind === 'client-stream') {
    exchange.finish(await method.handle(messagesOf(exchange), call));
  } else {
    await method.handle(await onlyMessage(exchange), call, (message) => exchange.send(message));
    exchange.finish();
  }
}

async function onlyMessage(exchange: Exchange): Promise<Uint8Array> {
  const request = await exchange.receive();
  const isOnly = request !== undefined && (exchange.isDrained || (await exchange.receive()) === undefined);
  if (isOnly) return request;
  const count = request === undefined ? 'no message' : 'more than one message';
  throw new GrpcError('UNIMPLEMENTED', `Cannot read request as it has ${count}: send one`);
}

async function* messagesOf(exchange: Exchange): AsyncGenerator<Uint8Array, void, undefined> {
  for (let message = await exchange.receive(); message !== undefined; message = await exchange.receive()) yield message;
}

/** A handler that fails with anything but a status has a bug, which belongs into the log. */
function asGrpcError(error: unknown, log: Logger): GrpcError {
  if (error instanceof GrpcError) return error;
  log.error('Call failed', { error });
  return new GrpcError('UNKNOWN', error instanceof Error ? error.message : String(error));
}
