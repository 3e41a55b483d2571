import type { IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2';
import { grpcStatus } from './grpc-status';
import type { Logger } from './log';
import { createMessageReader, frameMessage } from './message-frames';
import { type OpenCall, openCall } from './open-call';
import { type Call, GrpcError, type Methods, type ServerStream, type Unary } from './transport';

/** May name how messages are written, as `application/grpc+proto` does. */
const grpcContentType = /^application\/grpc(?:$|[+;])/;

const responseHeaders = { ':status': 200, 'content-type': 'application/grpc' } as const;

/** What a call needs of the transport it came in on. */
export interface Server {
  readonly methods: Methods;
  readonly log: Logger;
  /** The calls that are being answered. */
  readonly calls: Set<OpenCall>;
}

/** Answers one call (grpc.io, "gRPC over HTTP2"): read its request, run its method, send responses and status. */
export async function answerCall(
  server: Server,
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
): Promise<void> {
  const call = openCall();
  const cancel = (): void => call.abort(cancelled());
  stream.once('close', cancel);
  stream.on('error', (error) => server.log.debug('Call failed', { error }));
  server.calls.add(call);
  try {
    if (refuseForeign(stream, headers)) return;
    const method = findMethod(server.methods, headers[':path'] ?? '');
    const request = await readRequest(stream);
    await runMethod(method, request, call, stream);
  } catch (error) {
    fail(stream, asGrpcError(error, server.log));
  } finally {
    stream.off('close', cancel);
    server.calls.delete(call);
  }
}

/** Whoever speaks HTTP and not gRPC is told so in HTTP. */
function refuseForeign(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): boolean {
  const isPost = headers[':method'] === 'POST';
  if (isPost && grpcContentType.test(headers['content-type'] ?? '')) return false;
  stream.respond({ ':status': isPost ? 415 : 405 }, { endStream: true });
  return true;
}

function findMethod(methods: Methods, path: string): Unary | ServerStream {
  const method = methods.get(path);
  if (method === undefined) throw new GrpcError('UNIMPLEMENTED', `Cannot call "${path}" as it is not implemented`);
  return method;
}

async function readRequest(stream: ServerHttp2Stream): Promise<Uint8Array> {
  const reader = createMessageReader();
  const messages: Uint8Array[] = [];
  await readToEnd(stream, (chunk) => messages.push(...reader.push(chunk)));
  reader.end();
  const [request] = messages;
  if (request === undefined || messages.length > 1) {
    throw new GrpcError('UNIMPLEMENTED', `Cannot read request as it has ${messages.length} messages: send one`);
  }
  return request;
}

function readToEnd(stream: ServerHttp2Stream, take: (chunk: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const onData = (chunk: Buffer): void => {
      try {
        take(chunk);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        // What the client still sends flows on, to nobody.
        stream.off('data', onData);
      }
    };
    const onClose = (): void => reject(cancelled());
    const onEnd = (): void => {
      // Every stream closes, and to make an error for each that went well would cost more than the rest of this.
      stream.off('close', onClose);
      resolve();
    };
    stream.on('data', onData).once('end', onEnd).once('close', onClose);
  });
}

async function runMethod(
  method: Unary | ServerStream,
  request: Uint8Array,
  call: Call,
  stream: ServerHttp2Stream,
): Promise<void> {
  if (method.kind === 'unary') {
    finish(stream, frameMessage(await method.handle(request, call)));
    return;
  }
  await method.handle(request, call, (message) => send(stream, frameMessage(message)));
  finish(stream);
}

/** Resolves when the client has room for more. */
function send(stream: ServerHttp2Stream, frame: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    if (isOver(stream)) throw cancelled();
    begin(stream);
    stream.write(frame, (error) => (error ? reject(cancelled()) : resolve()));
  });
}

function finish(stream: ServerHttp2Stream, frame?: Buffer): void {
  if (isOver(stream)) return;
  begin(stream);
  stream.once('wantTrailers', () => stream.sendTrailers(grpcStatus()));
  stream.end(frame);
}

function fail(stream: ServerHttp2Stream, error: GrpcError): void {
  if (isOver(stream)) return;
  if (!stream.headersSent) {
    stream.respond({ ...responseHeaders, ...grpcStatus(error) }, { endStream: true });
    return;
  }
  stream.once('wantTrailers', () => stream.sendTrailers(grpcStatus(error)));
  stream.end();
}

function begin(stream: ServerHttp2Stream): void {
  if (!stream.headersSent) stream.respond(responseHeaders, { waitForTrailers: true });
}

/** Nobody is left to answer when the client cancelled the call or went away. */
function isOver(stream: ServerHttp2Stream): boolean {
  return stream.destroyed || stream.closed;
}

function cancelled(): GrpcError {
  return new GrpcError('CANCELLED', 'The client cancelled the call');
}

/** A handler that fails with anything but a status has a bug, which belongs into the log. */
function asGrpcError(error: unknown, log: Logger): GrpcError {
  if (error instanceof GrpcError) return error;
  log.error('Call failed', { error });
  return new GrpcError('UNKNOWN', error instanceof Error ? error.message : String(error));
}
