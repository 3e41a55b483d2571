import {
  type ClientHttp2Session,
  type ClientHttp2Stream,
  connect,
  constants,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
} from 'node:http2';
import type { Duplex } from 'node:stream';
import { decodeMessage, encodeMessage, type Init, type Method } from '#terraform/plugin/protobuf';
import { type GrpcCode, GrpcError, grpcCodes } from '#terraform/plugin/transport';

/** A gRPC client that shares the messages with our server, and nothing else. */
export interface GrpcClient {
  readonly session: ClientHttp2Session;
  /** @throws GrpcError when the call ends with a status, UNAVAILABLE when it ends with none */
  readonly call: <Request, Response>(
    method: Method<Request, Response>,
    request: Init<Request>,
    options?: { readonly signal?: AbortSignal },
  ) => Promise<Response>;
  /** Yields messages as they come. @throws GrpcError like `call`, when the messages are through */
  readonly stream: <Request, Response>(
    method: Method<Request, Response>,
    request: Init<Request>,
  ) => AsyncGenerator<Response>;
  /** Sends a body piece by piece, whatever it is, and answers what came back. An `undefined` header is left out. */
  readonly raw: (path: string, body: readonly Uint8Array[], headers?: OutgoingHttpHeaders) => Promise<RawAnswer>;
  /** Opens a stream and leaves it to the caller. */
  readonly open: (path: string, headers?: OutgoingHttpHeaders) => ClientHttp2Stream;
  readonly close: () => Promise<void>;
}

/** What came back on a stream. */
export interface RawAnswer {
  readonly headers: IncomingHttpHeaders;
  readonly trailers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Speaks gRPC over a connection that is there already. */
export function createGrpcClient(socket: Duplex): GrpcClient {
  const session = connect('http://localhost', {
    createConnection: () => socket,
    settings: { initialWindowSize: 1024 * 1024 },
    maxSessionMemory: 1024,
  });
  session.on('error', () => {});
  const open = (path: string, headers: OutgoingHttpHeaders = {}): ClientHttp2Stream => {
    const always = { ':method': 'POST', ':path': path, 'content-type': 'application/grpc', te: 'trailers' };
    return session.request({ ...always, ...headers }).on('error', () => {});
  };
  return {
    session,
    open,
    raw: (path, body, headers) => {
      const stream = open(path, headers);
      for (const piece of body) stream.write(piece);
      stream.end();
      return answerOf(stream);
    },
    call: async (method, request, { signal } = {}) => {
      const stream = open(method.path);
      signal?.addEventListener('abort', () => stream.close(constants.NGHTTP2_CANCEL));
      stream.end(grpcFrame(encodeMessage(method.request, request)));
      const answer = await answerOf(stream);
      throwUnlessOk(answer);
      const { messages } = splitFrames(answer.body);
      if (messages.length !== 1)
        throw new Error(`Cannot read answer of ${method.path}: it has ${messages.length} messages`);
      return decodeMessage(method.response, messages[0] ?? Buffer.alloc(0));
    },
    stream: async function* (method, request) {
      const stream = open(method.path);
      stream.end(grpcFrame(encodeMessage(method.request, request)));
      const ending = endingOf(stream);
      let rest: Buffer = Buffer.alloc(0);
      for await (const chunk of stream) {
        const split = splitFrames(Buffer.concat([rest, chunk as Buffer]));
        rest = split.rest;
        yield* split.messages.map((message) => decodeMessage(method.response, message));
      }
      throwUnlessOk(await ending);
    },
    close: () => new Promise((resolve) => (session.destroyed ? resolve() : session.close(resolve))),
  };
}

/** A message as gRPC sends it. */
export function grpcFrame(message: Uint8Array): Buffer {
  const header = Buffer.alloc(5);
  header.writeUInt32BE(message.length, 1);
  return Buffer.concat([header, message]);
}

function splitFrames(body: Buffer): { messages: Buffer[]; rest: Buffer } {
  const messages: Buffer[] = [];
  let rest = body;
  while (rest.length >= 5 && rest.length >= 5 + rest.readUInt32BE(1)) {
    const end = 5 + rest.readUInt32BE(1);
    messages.push(rest.subarray(5, end));
    rest = rest.subarray(end);
  }
  return { messages, rest };
}

async function answerOf(stream: ClientHttp2Stream): Promise<RawAnswer> {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ending = await endingOf(stream);
  return { ...ending, body: Buffer.concat(chunks) };
}

function endingOf(stream: ClientHttp2Stream): Promise<Pick<RawAnswer, 'headers' | 'trailers'>> {
  return new Promise((resolve) => {
    let headers: IncomingHttpHeaders = {};
    let trailers: IncomingHttpHeaders = {};
    stream.on('response', (received) => (headers = received));
    stream.on('trailers', (received: IncomingHttpHeaders) => (trailers = received));
    stream.on('close', () => resolve({ headers, trailers }));
  });
}

function throwUnlessOk({ headers, trailers }: Pick<RawAnswer, 'headers' | 'trailers'>): void {
  const ending = 'grpc-status' in trailers ? trailers : headers;
  const status = Number(ending['grpc-status'] ?? grpcCodes.UNAVAILABLE);
  if (status === 0) return;
  const code = (Object.keys(grpcCodes) as GrpcCode[]).find((name) => grpcCodes[name] === status) ?? 'UNKNOWN';
  throw new GrpcError(code, decodeURIComponent(String(ending['grpc-message'] ?? 'The call ended without a status')));
}
