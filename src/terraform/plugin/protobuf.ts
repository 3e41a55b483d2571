import type { Message } from './message';
import { readMessage } from './read-message';
import { writeMessage } from './write-message';

/** A method of a gRPC service. */
export interface Method<Request, Response> {
  /** `/package.Service/Method` */
  readonly path: string;
  readonly kind: 'unary' | 'server-stream' | 'client-stream' | 'bidirectional-stream';
  readonly request: Message<Request>;
  readonly response: Message<Response>;
}

/** A gRPC service. */
export interface Service {
  /** Full name in the protocol, for instance `tfplugin6.Provider`. */
  readonly name: string;
  readonly methods: Readonly<Record<string, Method<unknown, unknown>>>;
}

/** What can be encoded as a `T`: whatever is left out, at any depth, has its default. */
export type Init<T> = T extends Uint8Array
  ? T
  : T extends readonly (infer Element)[]
    ? readonly Init<Element>[]
    : T extends object
      ? { readonly [Property in keyof T]?: Init<T[Property]> | undefined }
      : T;

/** @throws ProtobufError when a value does not fit its field. */
export function encodeMessage<T>(type: Message<T>, value: Init<T>): Uint8Array {
  return writeMessage(type.layout(), value);
}

/**
 * Reads a whole message. Fields it does not know are skipped, `bytes` are views of the input, maps have no prototype.
 *
 * @throws ProtobufError when the input is malformed or cut off, and for an int64 beyond 2^53, which a number cannot
 *   hold.
 */
export function decodeMessage<T>(type: Message<T>, input: Uint8Array): T {
  const bytes = Buffer.isBuffer(input) ? input : Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  return readMessage(type.layout(), bytes) as T;
}
