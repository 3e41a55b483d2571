import type { GrpcError } from './transport';

/** One call as gRPC sees it (grpc.io, "gRPC over HTTP2"), whatever HTTP/2 it travels in. */
export interface Exchange {
  /** The HTTP method. */
  readonly method: string;
  readonly path: string;
  /** Empty when the client names none. */
  readonly contentType: string;
  /**
   * The next message of the request, undefined when it has no more. The client is slowed down while nobody asks.
   *
   * @throws GrpcError for what is no message, and CANCELLED when the client goes away before the request is complete
   */
  receive(): Promise<Uint8Array | undefined>;
  /** True when there are no more messages; false also while that is not known yet. */
  readonly isDrained: boolean;
  /** Tells in HTTP whoever does not speak gRPC. */
  refuse(status: number): void;
  /** Sends a message. Resolves when the client has room for more; rejects with CANCELLED once the call is over. */
  send(message: Uint8Array): Promise<void>;
  /** Ends the call well, with a last message if there is one. Does nothing once the call is over. */
  finish(message?: Uint8Array): void;
  /** Ends the call with a status. Does nothing once the call is over. */
  fail(error: GrpcError): void;
  /** Called at most once, when the client cancels the call or goes away before it is over. */
  onCancel: (() => void) | undefined;
}
