import type { Duplex } from 'node:stream';
import type { Logger } from './log';

/**
 * The gRPC status codes a call can fail with, and their numbers on the wire (grpc.io, "Status codes and their use").
 */
export const grpcCodes = {
  CANCELLED: 1,
  UNKNOWN: 2,
  INVALID_ARGUMENT: 3,
  DEADLINE_EXCEEDED: 4,
  NOT_FOUND: 5,
  ALREADY_EXISTS: 6,
  PERMISSION_DENIED: 7,
  RESOURCE_EXHAUSTED: 8,
  FAILED_PRECONDITION: 9,
  ABORTED: 10,
  OUT_OF_RANGE: 11,
  UNIMPLEMENTED: 12,
  INTERNAL: 13,
  UNAVAILABLE: 14,
  DATA_LOSS: 15,
  UNAUTHENTICATED: 16,
} as const;

/** A status other than OK, by its name. */
export type GrpcCode = keyof typeof grpcCodes;

/**
 * Thrown by a handler, the call is answered with this status. Whatever else a handler throws is answered as UNKNOWN.
 */
export class GrpcError extends Error {
  override readonly name = 'GrpcError';
  readonly code: GrpcCode;

  constructor(code: GrpcCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The status of a call that its client does not wait for any more. */
export function cancelled(): GrpcError {
  return new GrpcError('CANCELLED', 'The client cancelled the call');
}

/** What a handler knows about the call it answers. */
export interface Call {
  /** Aborted when the client cancels the call or goes away, when the transport closes, and by {@link abort}. */
  readonly signal: AbortSignal;
  /** Aborts the signal; the first reason counts. The call is still answered. */
  abort(reason: Error): void;
}

/** One request, one response. */
export interface Unary {
  readonly kind: 'unary';
  handle(request: Uint8Array, call: Call): Promise<Uint8Array>;
}

/** One request, any number of responses. */
export interface ServerStream {
  readonly kind: 'server-stream';
  /**
   * Ends the stream by settling.
   *
   * @param send - Resolves when the client can take more; rejects with CANCELLED once the call is over.
   */
  handle(request: Uint8Array, call: Call, send: (message: Uint8Array) => Promise<void>): Promise<void>;
}

/** Any number of requests, one response. */
export interface ClientStream {
  readonly kind: 'client-stream';
  /** @param requests - Throws CANCELLED when the client goes away before the last. */
  handle(requests: AsyncIterable<Uint8Array>, call: Call): Promise<Uint8Array>;
}

/** Answers the calls of one method. */
export type Handler = Unary | ServerStream | ClientStream;

/** What a server answers. */
export interface Methods {
  /**
   * @param path - `/package.Service/Method`.
   * @returns undefined for what is answered UNIMPLEMENTED, and a promise while the method is being loaded
   */
  get(path: string): Handler | undefined | Promise<Handler | undefined>;
}

/** Speaks gRPC on connections that somebody else accepted and authenticated. */
export interface Transport {
  /** Serves calls on the connection until one side closes it. */
  accept(socket: Duplex): void;
  /** Ends every connection: aborts open calls, lets answers that are on their way out, resolves when all are closed. */
  close(): Promise<void>;
}

/** Makes a transport for a plugin's methods. */
export type CreateTransport = (methods: Methods, log: Logger) => Transport;
