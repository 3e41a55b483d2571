import { GrpcError } from './transport';

/** No message may be larger, either way: 256 MiB, what Go's plugin servers allow. */
export const largestMessage = 256 * 1024 * 1024;

/** Before each message: one byte that says whether it is compressed, four of length (grpc.io, "gRPC over HTTP2"). */
const headerLength = 5;

/**
 * A message as it travels.
 *
 * @throws GrpcError when it is too large
 */
export function frameMessage(message: Uint8Array): Buffer {
  if (message.length > largestMessage) throw tooLarge('send response', message.length);
  const frame = Buffer.allocUnsafe(headerLength + message.length);
  frame.writeUInt8(0, 0);
  frame.writeUInt32BE(message.length, 1);
  frame.set(message, headerLength);
  return frame;
}

/** Finds the messages in a stream that is cut into chunks anywhere. */
export class MessageReader {
  #chunks: Buffer[] = [];
  #buffered = 0;
  #length: number | undefined;

  /**
   * Takes the next chunk; answers the messages that are complete with it. They are views of the chunks where possible.
   *
   * @throws GrpcError for a message that is compressed or too large
   */
  push(chunk: Buffer): Uint8Array[] {
    if (this.#isBetweenMessages && isWholeMessage(chunk)) return [chunk.subarray(headerLength)];
    this.#chunks.push(chunk);
    this.#buffered += chunk.length;
    const messages = [];
    for (;;) {
      if (this.#length === undefined) {
        if (this.#buffered < headerLength) return messages;
        this.#length = lengthIn(this.#take(headerLength));
      }
      if (this.#buffered < this.#length) return messages;
      messages.push(this.#take(this.#length));
      this.#length = undefined;
    }
  }

  /** @throws GrpcError when the stream ends inside a message */
  end(): void {
    if (this.#isBetweenMessages) return;
    throw new GrpcError(
      'INTERNAL',
      `Cannot read request as it ends inside a message, after ${this.#buffered} of its bytes`,
    );
  }

  get #isBetweenMessages(): boolean {
    return this.#length === undefined && this.#buffered === 0;
  }

  /** Joins chunks only when all of a header or message is there, so each byte is copied once at most. */
  #take(count: number): Buffer {
    const [first] = this.#chunks;
    const joined = this.#chunks.length === 1 && first !== undefined ? first : Buffer.concat(this.#chunks);
    this.#chunks = joined.length > count ? [joined.subarray(count)] : [];
    this.#buffered -= count;
    return joined.subarray(0, count);
  }
}

/** True for a chunk that is one message: most are. */
function isWholeMessage(chunk: Buffer): boolean {
  return chunk.length >= headerLength && chunk.length === headerLength + lengthIn(chunk);
}

function lengthIn(header: Buffer): number {
  const compressed = header.readUInt8(0);
  if (compressed === 1) {
    throw new GrpcError('UNIMPLEMENTED', 'Cannot read request as it is compressed: send it as it is');
  }
  if (compressed !== 0) {
    throw new GrpcError('INTERNAL', `Cannot read request as a message begins with ${compressed}: 0 is expected`);
  }
  const length = header.readUInt32BE(1);
  if (length > largestMessage) throw tooLarge('read request', length);
  return length;
}

function tooLarge(action: string, length: number): GrpcError {
  return new GrpcError(
    'RESOURCE_EXHAUSTED',
    `Cannot ${action} as a message has ${length} bytes: make it smaller than ${largestMessage}`,
  );
}
