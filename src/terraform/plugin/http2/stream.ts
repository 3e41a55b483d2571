import type { Exchange } from '#terraform/plugin/exchange';
import { grpcStatus } from '#terraform/plugin/grpc-status';
import { Inbox } from '#terraform/plugin/inbox';
import { frameMessage } from '#terraform/plugin/message-frames';
import { cancelled, type GrpcError } from '#terraform/plugin/transport';
import { frameHeaderLength } from './frame-reader';
import { encodeFrame, encodeWindowUpdate, writeFrameHeader } from './frame-writer';
import { encodeHeaders } from './header-block';
import { flags, frameTypes, largestWindow, StreamError } from './protocol';
import type { RequestHead } from './request-head';
import type { Wire } from './wire';

/** How much a client may send on a stream before we take it, in bytes. */
export const streamWindow = 4 * 1024 * 1024;

const responseHeaders = { ':status': 200, 'content-type': 'application/grpc' };
const answerBlock = encodeHeaders(responseHeaders);
const endBlock = encodeHeaders(grpcStatus());

/** Bytes that wait for the client, and whoever waits with them. */
interface Parcel {
  readonly bytes: Buffer;
  sent: number;
  readonly onSent?: () => void;
  readonly onLost?: (reason: GrpcError) => void;
}

/** One stream of a connection (RFC 9113, section 5.1): a call. */
export class Stream implements Exchange {
  readonly id: number;
  readonly method: string;
  readonly path: string;
  readonly contentType: string;
  onCancel: (() => void) | undefined;
  readonly #wire: Wire;
  readonly #inbox = new Inbox();
  #receiveWindow = streamWindow;
  #sendWindow: number;
  #hasRequest = false;
  #hasBegun = false;
  #isAnswered = false;
  #isOver = false;
  readonly #parcels: Parcel[] = [];
  /** The headers to end with, once all parcels are sent. */
  #ending: Buffer | undefined;

  constructor(id: number, head: RequestHead, wire: Wire, sendWindow: number) {
    this.id = id;
    this.method = head.method;
    this.path = head.path;
    this.contentType = head.contentType;
    this.#wire = wire;
    this.#sendWindow = sendWindow;
  }

  /** True when the client may send nothing more on it. */
  get hasRequest(): boolean {
    return this.#hasRequest;
  }

  // What the connection tells.

  /** @param length - What counts against the window: the data and its padding. */
  takeData(data: Buffer, length: number): void {
    this.#receiveWindow -= length;
    if (this.#receiveWindow < 0) throw new StreamError('FLOW_CONTROL_ERROR', 'Cannot take more than the window allows');
    if (!this.#isAnswered) this.#inbox.push(data);
    this.#openWindow();
  }

  takeEnd(): void {
    this.#hasRequest = true;
    this.#inbox.end();
    if (this.#isAnswered) this.#close();
  }

  /** @throws StreamError when the window would be larger than any may be */
  widenWindow(increment: number): void {
    this.#sendWindow += increment;
    if (this.#sendWindow > largestWindow) throw new StreamError('FLOW_CONTROL_ERROR', 'Cannot widen the window so far');
    this.pump();
  }

  /** The client cancelled it, or is gone. */
  cancel(): void {
    if (this.#isOver) return;
    this.#close();
    this.#inbox.fail(cancelled());
    this.onCancel?.();
  }

  // What the call asks for.

  receive(): Promise<Uint8Array | undefined> {
    const message = this.#inbox.take();
    this.#openWindow();
    return message;
  }

  get isDrained(): boolean {
    return this.#inbox.isDrained;
  }

  refuse(status: number): void {
    this.#answerWithHeaders(encodeHeaders({ ':status': status }));
  }

  send(message: Uint8Array): Promise<void> {
    return new Promise((onSent, onLost) => {
      if (this.#isOver) throw cancelled();
      const bytes = frameMessage(message);
      this.#begin();
      this.#parcels.push({ bytes, sent: 0, onSent, onLost });
      this.pump();
    });
  }

  finish(message?: Uint8Array): void {
    if (this.#isOver) return;
    const bytes = message && frameMessage(message);
    if (bytes && !this.#hasBegun && this.#fits(bytes.length)) {
      this.#answerAtOnce(bytes);
      return;
    }
    this.#begin();
    if (bytes) this.#parcels.push({ bytes, sent: 0 });
    this.#ending = endBlock;
    this.pump();
  }

  fail(error: GrpcError): void {
    if (this.#isOver) return;
    const status = grpcStatus(error);
    if (!this.#hasBegun) {
      this.#answerWithHeaders(encodeHeaders({ ...responseHeaders, ...status }));
      return;
    }
    this.#ending = encodeHeaders(status);
    this.pump();
  }

  /** Sends what may be sent now. */
  pump(): void {
    for (let parcel = this.#parcels[0]; parcel; parcel = this.#parcels[0]) {
      if (!this.#sendSome(parcel)) {
        this.#wire.wait(this);
        return;
      }
      this.#parcels.shift();
      parcel.onSent?.();
    }
    if (this.#ending) this.#answerWithHeaders(this.#ending);
  }

  /** Answers whether all of it is sent. */
  #sendSome(parcel: Parcel): boolean {
    while (parcel.sent < parcel.bytes.length) {
      const left = parcel.bytes.length - parcel.sent;
      const length = Math.min(left, this.#sendWindow, this.#wire.sendWindow, this.#wire.maxFrame);
      if (length <= 0 || !this.#wire.hasRoom) return false;
      this.#spend(length);
      const data = parcel.bytes.subarray(parcel.sent, parcel.sent + length);
      this.#wire.write(encodeFrame(frameTypes.data, 0, this.id, data));
      parcel.sent += length;
    }
    return true;
  }

  #begin(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    this.#wire.write(encodeFrame(frameTypes.headers, flags.endHeaders, this.id, answerBlock));
  }

  #fits(length: number): boolean {
    return length <= Math.min(this.#sendWindow, this.#wire.sendWindow, this.#wire.maxFrame) && this.#wire.hasRoom;
  }

  /** Headers, message and status in one piece: what most calls are answered with. */
  #answerAtOnce(data: Buffer): void {
    this.#spend(data.length);
    const bytes = Buffer.allocUnsafe(3 * frameHeaderLength + answerBlock.length + data.length + endBlock.length);
    let at = writeFrameHeader(bytes, 0, frameTypes.headers, flags.endHeaders, this.id, answerBlock.length);
    at += answerBlock.copy(bytes, at);
    at = writeFrameHeader(bytes, at, frameTypes.data, 0, this.id, data.length);
    at += data.copy(bytes, at);
    at = writeFrameHeader(bytes, at, frameTypes.headers, flags.endHeaders | flags.endStream, this.id, endBlock.length);
    endBlock.copy(bytes, at);
    this.#wire.write(bytes);
    this.#endAnswer();
  }

  #answerWithHeaders(block: Buffer): void {
    this.#ending = undefined;
    this.#wire.write(encodeFrame(frameTypes.headers, flags.endHeaders | flags.endStream, this.id, block));
    this.#endAnswer();
  }

  #endAnswer(): void {
    this.#isAnswered = true;
    // What the client still sends flows on, to nobody.
    if (this.#hasRequest) this.#close();
    else this.#openWindow();
  }

  #spend(length: number): void {
    this.#sendWindow -= length;
    this.#wire.sendWindow -= length;
  }

  /** Lets the client send more, unless it sends faster than the call takes. */
  #openWindow(): void {
    const used = streamWindow - this.#receiveWindow;
    if (this.#hasRequest || this.#isOver || used < streamWindow / 2) return;
    if (this.#inbox.isFull && !this.#isAnswered) return;
    this.#receiveWindow = streamWindow;
    this.#wire.write(encodeWindowUpdate(this.id, used));
  }

  #close(): void {
    this.#isOver = true;
    this.#wire.forget(this);
    for (const { onLost } of this.#parcels.splice(0)) onLost?.(cancelled());
  }
}
