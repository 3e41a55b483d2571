import { once } from 'node:events';
import type { Socket } from 'node:net';
import { type Frame, FrameReader } from '#terraform/plugin/http2/frame-reader';
import { encodeFrame } from '#terraform/plugin/http2/frame-writer';
import { HpackDecoder } from '#terraform/plugin/http2/hpack-decoder';
import { flags, frameTypes, preface } from '#terraform/plugin/http2/protocol';

/** What a server answered on one stream. */
export interface RawStream {
  headers: Record<string, string>;
  body: Buffer;
  hasEnded: boolean;
}

/** All that a server said on one connection. */
export interface RawConversation {
  readonly streams: Map<number, RawStream>;
  readonly pings: string[];
  /** Why the server ended the connection, by its number; undefined while it did not say so. */
  goaway: number | undefined;
  isClosed: boolean;
}

/** Says the bytes, piece by piece, and listens until `isComplete` or the server hangs up. */
export async function converse(
  socket: Socket,
  pieces: readonly Buffer[],
  isComplete: (conversation: RawConversation) => boolean,
): Promise<RawConversation> {
  const conversation: RawConversation = { streams: new Map(), pings: [], goaway: undefined, isClosed: false };
  // A server says no preface: the reader is told one.
  const reader = new FrameReader();
  reader.push(preface, (frame) => note(conversation, frame, undefined));
  const hpack = new HpackDecoder();
  const over = new Promise<void>((resolve) => {
    socket.on('error', () => {});
    socket.on('close', () => {
      conversation.isClosed = true;
      resolve();
    });
    socket.on('data', (chunk: Buffer) => {
      reader.push(chunk, (frame) => note(conversation, frame, hpack));
      if (isComplete(conversation)) resolve();
    });
  });
  for (const piece of pieces)
    if (socket.writable && !socket.write(piece)) await Promise.race([once(socket, 'drain'), over]);
  await over;
  socket.destroy();
  return conversation;
}

function note(conversation: RawConversation, frame: Frame, hpack: HpackDecoder | undefined): void {
  const { type, streamId, payload } = frame;
  const stream = (): RawStream => {
    const found = conversation.streams.get(streamId) ?? { headers: {}, body: Buffer.alloc(0), hasEnded: false };
    conversation.streams.set(streamId, found);
    return found;
  };
  const endsStream = (frame.flags & flags.endStream) !== 0;
  switch (type) {
    case frameTypes.headers:
      Object.assign(stream().headers, Object.fromEntries(hpack?.decode(payload) ?? []));
      stream().hasEnded ||= endsStream;
      break;
    case frameTypes.data:
      stream().body = Buffer.concat([stream().body, payload]);
      stream().hasEnded ||= endsStream;
      break;
    case frameTypes.ping:
      if ((frame.flags & flags.ack) !== 0) conversation.pings.push(payload.toString('hex'));
      break;
    case frameTypes.goaway:
      conversation.goaway = payload.readUInt32BE(4);
  }
}

/** Cuts bytes at the places, which may be given in any order and beyond the end. */
export function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const sorted = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end));
}

/** A frame with padding, where its type has some. */
export function padded(
  type: number,
  set: number,
  streamId: number,
  payload: Buffer,
  padding: number | undefined,
): Buffer {
  if (padding === undefined) return encodeFrame(type, set, streamId, payload);
  const body = Buffer.concat([Buffer.of(padding), payload, Buffer.alloc(padding)]);
  return encodeFrame(type, set | flags.padded, streamId, body);
}
