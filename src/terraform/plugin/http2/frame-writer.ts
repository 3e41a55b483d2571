import { frameHeaderLength } from './frame-reader';
import { type ErrorCode, errorCodes, frameTypes } from './protocol';

/** A frame as it travels. */
export function encodeFrame(type: number, flags: number, streamId: number, payload: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(frameHeaderLength + payload.length);
  writeFrameHeader(frame, 0, type, flags, streamId, payload.length);
  frame.set(payload, frameHeaderLength);
  return frame;
}

/** Writes a frame's header at a place in a buffer; answers where its payload begins. */
export function writeFrameHeader(
  target: Buffer,
  at: number,
  type: number,
  flags: number,
  streamId: number,
  length: number,
): number {
  target.writeUIntBE(length, at, 3);
  target[at + 3] = type;
  target[at + 4] = flags;
  target.writeUInt32BE(streamId, at + 5);
  return at + frameHeaderLength;
}

export function encodeSettings(values: readonly (readonly [name: number, value: number])[]): Buffer {
  const payload = Buffer.alloc(6 * values.length);
  for (const [index, [name, value]] of values.entries()) {
    payload.writeUInt16BE(name, 6 * index);
    payload.writeUInt32BE(value, 6 * index + 2);
  }
  return encodeFrame(frameTypes.settings, 0, 0, payload);
}

/** @param streamId - 0 for the connection */
export function encodeWindowUpdate(streamId: number, increment: number): Buffer {
  return encodeFrame(frameTypes.windowUpdate, 0, streamId, uint32(increment));
}

export function encodeReset(streamId: number, code: ErrorCode): Buffer {
  return encodeFrame(frameTypes.rstStream, 0, streamId, uint32(errorCodes[code]));
}

/** @param reason - For whoever reads the client's log */
export function encodeGoaway(lastStreamId: number, code: ErrorCode, reason: string): Buffer {
  const payload = Buffer.concat([uint32(lastStreamId), uint32(errorCodes[code]), Buffer.from(reason)]);
  return encodeFrame(frameTypes.goaway, 0, 0, payload);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
