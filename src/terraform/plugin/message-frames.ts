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
export interface MessageReader {
  /**
   * Takes the next chunk; answers the messages that are complete with it. They are views of the chunks where possible.
   *
   * @throws GrpcError for a message that is compressed or too large
   */
  push(chunk: Buffer): Uint8Array[];
  /** @throws GrpcError when the stream ends inside a message */
  end(): void;
}

/** A reader at the beginning of a stream. */
export function createMessageReader(): MessageReader {
  let chunks: Buffer[] = [];
  let buffered = 0;
  let length: number | undefined;

  /** Joins chunks only when all of a header or message is there, so each byte is copied once at most. */
  const take = (count: number): Buffer => {
    const joined = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
    chunks = joined.length > count ? [joined.subarray(count)] : [];
    buffered -= count;
    return joined.subarray(0, count);
  };

  return {
    push: (chunk) => {
      if (buffered === 0 && length === undefined && isWholeMessage(chunk)) return [chunk.subarray(headerLength)];
      chunks.push(chunk);
      buffered += chunk.length;
      const messages = [];
      for (;;) {
        if (length === undefined) {
          if (buffered < headerLength) return messages;
          length = lengthIn(take(headerLength));
        }
        if (buffered < length) return messages;
        messages.push(take(length));
        length = undefined;
      }
    },
    end: () => {
      if (length === undefined && buffered === 0) return;
      throw new GrpcError(
        'INTERNAL',
        `Cannot read request as it ends inside a message, after ${buffered} of its bytes`,
      );
    },
  };
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
