import {
  type ClientHttp2Session,
  type ClientHttp2Stream,
  connect,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
} from 'node:http2';
import type { Duplex } from 'node:stream';
import { decodeMessage, encodeMessage, type Init, type Method } from '#terraform/plugin/protobuf';
import { type GrpcCode, GrpcError, grpcCodes } from '#terraform/plugin/transport';

/** What came back on a stream, as it came. */
export interface RawAnswer {
  readonly headers: IncomingHttpHeaders;
  readonly trailers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface RawCall {
  /** Beside those that every call has; `undefined` leaves one out. */
  readonly headers?: OutgoingHttpHeaders;
  /** Pieces of the request body, each written on its own. */
  readonly body: readonly Uint8Array[];
}

/** A gRPC client that shares no code with our server but the messages. */
export interface GrpcClient {
  readonly session: ClientHttp2Session;
  /** @throws GrpcError when the answer is a status */
  call<Request, Response>(
    method: Method<Request, Response>,
    request: Init<Request>,
    options?: { readonly signal?: AbortSignal },
  ): Promise<Response>;
  /** Yields what the server streams. @throws GrpcError at the end when the stream ends with a status */
  stream<Request, Response>(method: Method<Request, Response>, request: Init<Request>): AsyncGenerator<Response>;
  /** Sends whatever it is told to. */
  raw(path: string, call: RawCall): Promise<RawAnswer>;
  /** Opens a stream and leaves it to the caller. */
  open(path: string, headers?: OutgoingHttpHeaders): ClientHttp2Stream;
  close(): Promise<void>;
}

/** Speaks gRPC over a connection that is made already. */
export function createGrpcClient(socket: Duplex): GrpcClient {
  const session = connect('http://localhost', {
    createConnection: () => socket,
    settings: { initialWindowSize: 4 * 1024 * 1024, enablePush: false },
    maxSessionMemory: 1024,
  });
  session.on('error', () => {});
  const open = (path: string, headers: OutgoingHttpHeaders = {}): ClientHttp2Stream =>
    session.request({
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/grpc',
      te: 'trailers',
      ...headers,
    });
  const raw = async (path: string, { headers, body }: RawCall): Promise<RawAnswer> => {
    const stream = open(path, headers);
    for (const piece of body) stream.write(piece);
    stream.end();
    return collect(stream);
  };
  return {
    session,
    open,
    raw,
    call: async (method, request, options = {}) => {
      const stream = open(method.path);
      const cancel = (): void => stream.close(8);
      options.signal?.addEventListener('abort', cancel);
      stream.end(grpcFrame(encodeMessage(method.request, request)));
      const messages = messagesIn(await collectOk(stream));
      return decodeMessage(method.response, onlyOne(messages));
    },
    stream: async function* (method, request) {
      const stream = open(method.path);
      stream.end(grpcFrame(encodeMessage(method.request, request)));
      const status = trailersOf(stream);
      let rest = Buffer.alloc(0);
      for await (const chunk of stream) {
        rest = Buffer.concat([rest, chunk as Buffer]);
        for (let end = frameEnd(rest); end !== undefined; end = frameEnd(rest)) {
          yield decodeMessage(method.response, rest.subarray(5, end));
          rest = rest.subarray(end);
        }
      }
      throwUnlessOk(await status);
    },
    close: () => new Promise((resolve) => session.close(resolve)),
  };
}
