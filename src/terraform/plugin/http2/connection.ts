import type { Duplex } from 'node:stream';
import { type Frame, frameHeaderLength, FrameReader } from './frame-reader';
import { encodeFrame, encodeGoaway, encodeReset, encodeSettings, encodeWindowUpdate } from './frame-writer';
import { HpackDecoder } from './hpack-decoder';
import { takePadding } from './padding';
import { PeerSettings } from './peer-settings';
import { ConnectionError, flags, frameTypes, initialWindow, largestWindow, settings, StreamError } from './protocol';
import { readRequestHead } from './request-head';
import { Stream, streamWindow } from './stream';
import type { Sender, Wire } from './wire';

/** How much a client may send on all streams together before we take it, in bytes. */
const connectionWindow = 64 * 1024 * 1024;
const mostStreams = 4096;
/** What a client's headers may take up on the wire, in bytes. */
const longestHeaderBlock = 64 * 1024;
/** How much may wait to be written, in bytes, before streams wait themselves. */
const roomForOutput = 256 * 1024;
/** How much may wait before the client is not listened to: it asks for answers, to pings for instance, and reads none. */
const mostOutput = 1024 * 1024;

/** Headers that go on in another frame. */
interface OpenHeaders {
  readonly streamId: number;
  readonly endStream: boolean;
  readonly parts: Buffer[];
  /** What they take up on the wire, in bytes. */
  length: number;
}

/** The server's side of one HTTP/2 connection (RFC 9113). */
export class Connection implements Wire {
  sendWindow = initialWindow;
  readonly #socket: Duplex;
  readonly #onStream: (stream: Stream) => void;
  readonly #reader = new FrameReader();
  readonly #hpack = new HpackDecoder();
  readonly #peer = new PeerSettings();
  readonly #streams = new Map<number, Stream>();
  readonly #waiting = new Set<Sender>();
  #headers: OpenHeaders | undefined;
  #lastStreamId = 0;
  #receiveWindow = connectionWindow;
  #output: Buffer[] = [];
  #outputLength = 0;
  #isLeaving = false;

  constructor(socket: Duplex, onStream: (stream: Stream) => void) {
    this.#socket = socket;
    this.#onStream = onStream;
    socket.on('drain', () => {
      socket.resume();
      this.#pump();
    });
    this.write(
      encodeSettings([
        [settings.maxConcurrentStreams, mostStreams],
        [settings.initialWindowSize, streamWindow],
      ]),
    );
    this.write(encodeWindowUpdate(0, connectionWindow - initialWindow));
  }

  /** @throws ConnectionError for what no client may send; the connection is then of no further use */
  take(chunk: Buffer): void {
    this.#reader.push(chunk, this.#takeFrame);
    if (this.#outputLength + this.#socket.writableLength > mostOutput) this.#socket.pause();
  }

  /** Says why it ends, and ends, whatever the client does. */
  fail(error: ConnectionError): void {
    this.write(encodeGoaway(this.#lastStreamId, error.code, error.message));
    this.#flush();
    this.#socket.end(() => this.#socket.destroy());
    this.abandon();
  }

  /** Takes no further calls, and ends when those that are open are answered. */
  leave(): void {
    if (this.#isLeaving) return;
    this.#isLeaving = true;
    this.write(encodeGoaway(this.#lastStreamId, 'NO_ERROR', ''));
    this.#endWhenIdle();
  }

  /** The client is gone. */
  abandon(): void {
    this.#isLeaving = true;
    for (const stream of this.#streams.values()) stream.cancel();
  }

  get maxFrame(): number {
    return Math.min(this.#peer.maxFrame, roomForOutput);
  }

  get hasRoom(): boolean {
    return this.#outputLength < roomForOutput && !this.#socket.writableNeedDrain;
  }

  /** All that is written in one turn leaves together. */
  write(bytes: Buffer): void {
    if (this.#outputLength === 0) process.nextTick(() => this.#flush());
    this.#output.push(bytes);
    this.#outputLength += bytes.length;
  }

  wait(sender: Sender): void {
    this.#waiting.add(sender);
  }

  forget(sender: Sender): void {
    this.#streams.delete(sender.id);
    this.#waiting.delete(sender);
    if (this.#isLeaving) this.#endWhenIdle();
  }

  #flush(): void {
    const [first, ...others] = this.#output;
    if (first === undefined) return;
    this.#output = [];
    this.#outputLength = 0;
    if (this.#socket.writable) this.#socket.write(others.length === 0 ? first : Buffer.concat([first, ...others]));
    this.#pump();
  }

  #pump(): void {
    for (const sender of [...this.#waiting]) {
      if (!this.hasRoom || this.sendWindow <= 0) return;
      this.#waiting.delete(sender);
      sender.pump();
    }
  }

  #endWhenIdle(): void {
    if (this.#streams.size > 0) return;
    process.nextTick(() => {
      this.#flush();
      this.#socket.end();
    });
  }

  readonly #takeFrame = (frame: Frame): void => {
    const { type, streamId } = frame;
    if (!this.#peer.isKnown && type !== frameTypes.settings) throw broken('its first frame is not SETTINGS');
    if (this.#headers && (type !== frameTypes.continuation || streamId !== this.#headers.streamId)) {
      throw broken('headers are not continued');
    }
    try {
      this.#dispatch(frame);
    } catch (error) {
      if (!(error instanceof StreamError)) throw error;
      this.write(encodeReset(streamId, error.code));
      this.#streams.get(streamId)?.cancel();
    }
  };

  #dispatch(frame: Frame): void {
    const isOfConnection = frame.streamId === 0;
    switch (frame.type) {
      case frameTypes.data:
        this.#takeData(frame);
        return;
      case frameTypes.headers:
        this.#takeHeaders(frame);
        return;
      case frameTypes.continuation:
        this.#takeContinuation(frame);
        return;
      case frameTypes.settings:
        this.#takeSettings(frame);
        return;
      case frameTypes.windowUpdate:
        this.#takeWindowUpdate(frame);
        return;
      case frameTypes.ping:
        expect(frame, isOfConnection, frame.payload.length === 8);
        if ((frame.flags & flags.ack) === 0) this.write(encodeFrame(frameTypes.ping, flags.ack, 0, frame.payload));
        return;
      case frameTypes.rstStream:
        expect(frame, this.#wasOpened(frame.streamId), frame.payload.length === 4);
        this.#streams.get(frame.streamId)?.cancel();
        return;
      case frameTypes.priority:
        expect(frame, !isOfConnection, true);
        if (frame.payload.length !== 5) throw new StreamError('FRAME_SIZE_ERROR', 'Cannot read PRIORITY');
        return;
      case frameTypes.goaway:
        expect(frame, isOfConnection, frame.payload.length >= 8);
        this.#isLeaving = true;
        this.#endWhenIdle();
        return;
      case frameTypes.pushPromise:
        throw broken('a client may not push');
    }
  }

  #takeData(frame: Frame): void {
    const { streamId, payload } = frame;
    expect(frame, this.#wasOpened(streamId), true);
    this.#receiveWindow -= payload.length;
    if (this.#receiveWindow < 0) throw new ConnectionError('FLOW_CONTROL_ERROR', 'Cannot take more than the window');
    if (this.#receiveWindow < connectionWindow / 2) {
      this.write(encodeWindowUpdate(0, connectionWindow - this.#receiveWindow));
      this.#receiveWindow = connectionWindow;
    }
    const data = takePadding(frame);
    const stream = this.#streams.get(streamId);
    if (stream === undefined) return; // It was reset or cancelled, and this was on its way.
    if (stream.hasRequest) throw new StreamError('STREAM_CLOSED', 'Cannot take data after its end');
    stream.takeData(data, payload.length);
    if ((frame.flags & flags.endStream) !== 0) stream.takeEnd();
  }

  #takeHeaders(frame: Frame): void {
    const { streamId } = frame;
    expect(frame, streamId % 2 === 1, true);
    const unpadded = takePadding(frame);
    const hasPriority = (frame.flags & flags.priority) !== 0;
    if (hasPriority && unpadded.length < 5) throw new ConnectionError('FRAME_SIZE_ERROR', 'Cannot read HEADERS');
    const block = hasPriority ? unpadded.subarray(5) : unpadded;
    const endStream = (frame.flags & flags.endStream) !== 0;
    this.#headers = { streamId, endStream, parts: [block], length: block.length };
    if ((frame.flags & flags.endHeaders) !== 0) this.#endHeaders(this.#headers);
  }

  #takeContinuation(frame: Frame): void {
    if (!this.#headers) throw broken('no headers are to be continued');
    this.#headers.parts.push(frame.payload);
    this.#headers.length += frameHeaderLength + frame.payload.length;
    if (this.#headers.length > longestHeaderBlock) {
      throw new ConnectionError('ENHANCE_YOUR_CALM', 'Cannot take that many headers');
    }
    if ((frame.flags & flags.endHeaders) !== 0) this.#endHeaders(this.#headers);
  }

  #endHeaders({ streamId, endStream, parts }: OpenHeaders): void {
    this.#headers = undefined;
    const [block = Buffer.alloc(0), ...others] = parts;
    const fields = this.#hpack.decode(others.length === 0 ? block : Buffer.concat(parts));
    const open = this.#streams.get(streamId);
    if (open) {
      if (open.hasRequest) throw new StreamError('STREAM_CLOSED', 'Cannot take headers after the end');
      if (!endStream || fields.some(([name]) => name.startsWith(':'))) {
        throw new StreamError('PROTOCOL_ERROR', 'Cannot take headers in the middle of a request');
      }
      open.takeEnd();
      return;
    }
    if (streamId <= this.#lastStreamId) return; // It was reset or cancelled, and this was on its way.
    this.#lastStreamId = streamId;
    if (this.#isLeaving || this.#streams.size >= mostStreams) {
      throw new StreamError('REFUSED_STREAM', 'Cannot take another call');
    }
    const stream = new Stream(streamId, readRequestHead(fields), this, this.#peer.initialWindow);
    this.#streams.set(streamId, stream);
    if (endStream) stream.takeEnd();
    this.#onStream(stream);
  }

  #takeSettings(frame: Frame): void {
    const isAck = (frame.flags & flags.ack) !== 0;
    expect(frame, frame.streamId === 0, isAck ? frame.payload.length === 0 : frame.payload.length % 6 === 0);
    if (isAck) return;
    const before = this.#peer.initialWindow;
    this.#peer.take(frame.payload);
    this.write(encodeFrame(frameTypes.settings, flags.ack, 0, Buffer.alloc(0)));
    const wider = this.#peer.initialWindow - before;
    if (wider === 0) return;
    for (const stream of [...this.#streams.values()]) {
      try {
        stream.widenWindow(wider);
      } catch {
        throw new ConnectionError('FLOW_CONTROL_ERROR', 'Cannot widen the window so far');
      }
    }
  }

  #takeWindowUpdate(frame: Frame): void {
    const { streamId, payload } = frame;
    expect(frame, streamId === 0 || this.#wasOpened(streamId), payload.length === 4);
    const increment = payload.readUInt32BE() & largestWindow;
    if (streamId !== 0) {
      if (increment === 0) throw new StreamError('PROTOCOL_ERROR', 'Cannot widen the window by nothing');
      this.#streams.get(streamId)?.widenWindow(increment);
      return;
    }
    if (increment === 0) throw broken('it widens the window by nothing');
    this.sendWindow += increment;
    if (this.sendWindow > largestWindow) {
      throw new ConnectionError('FLOW_CONTROL_ERROR', 'Cannot widen the window so far');
    }
    this.#pump();
  }

  /** False for the connection itself, and for streams that nobody opened yet. */
  #wasOpened(streamId: number): boolean {
    return streamId % 2 === 1 && streamId <= this.#lastStreamId;
  }
}

/** @throws ConnectionError for a frame on the wrong stream or of the wrong length */
function expect(frame: Frame, isOnRightStream: boolean, hasRightLength: boolean): void {
  if (!isOnRightStream) throw broken(`a frame of type ${frame.type} is on stream ${frame.streamId}`);
  if (!hasRightLength) {
    throw new ConnectionError('FRAME_SIZE_ERROR', `Cannot read a frame of type ${frame.type} as its length is wrong`);
  }
}

function broken(reason: string): ConnectionError {
  return new ConnectionError('PROTOCOL_ERROR', `Cannot go on with client as ${reason}`);
}
