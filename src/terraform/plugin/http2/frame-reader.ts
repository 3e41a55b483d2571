import { ConnectionError, preface, smallestMaxFrame } from './protocol';

/** One frame as it came (RFC 9113, section 4.1). */
export interface Frame {
  readonly type: number;
  readonly flags: number;
  readonly streamId: number;
  /** A view of what was received where possible. */
  readonly payload: Buffer;
}

export const frameHeaderLength = 9;

/** Finds the frames in what a client sends, which is cut into chunks anywhere. */
export class FrameReader {
  #rest: Buffer | undefined;
  #isOpen = false;

  /**
   * Takes the next chunk; hands over the frames that are complete with it.
   *
   * @throws ConnectionError when the client does not begin as one of HTTP/2, and for a frame longer than we allow
   */
  push(chunk: Buffer, take: (frame: Frame) => void): void {
    const bytes = this.#rest === undefined ? chunk : Buffer.concat([this.#rest, chunk]);
    this.#rest = undefined;
    let at = this.#isOpen ? 0 : this.#openWith(bytes);
    while (this.#isOpen && bytes.length - at >= frameHeaderLength) {
      const end = at + frameHeaderLength + lengthAt(bytes, at);
      if (end > bytes.length) break;
      take({
        type: bytes.readUInt8(at + 3),
        flags: bytes.readUInt8(at + 4),
        streamId: bytes.readUInt32BE(at + 5) & 0x7fff_ffff,
        payload: bytes.subarray(at + frameHeaderLength, end),
      });
      at = end;
    }
    if (at < bytes.length) this.#rest = at === 0 ? bytes : bytes.subarray(at);
  }

  /** Answers where the frames begin. */
  #openWith(bytes: Buffer): number {
    const length = Math.min(bytes.length, preface.length);
    if (bytes.compare(preface, 0, length, 0, length) !== 0) {
      throw new ConnectionError('PROTOCOL_ERROR', 'Cannot serve client as it does not speak HTTP/2');
    }
    this.#isOpen = length === preface.length;
    return this.#isOpen ? length : 0;
  }
}

function lengthAt(bytes: Buffer, at: number): number {
  const length = bytes.readUIntBE(at, 3);
  if (length > smallestMaxFrame) {
    throw new ConnectionError('FRAME_SIZE_ERROR', `Cannot read a frame of ${length} bytes: send ${smallestMaxFrame}`);
  }
  return length;
}
