import type { IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2';
import type { Exchange } from '#terraform/plugin/exchange';
import { grpcStatus } from '#terraform/plugin/grpc-status';
import { Inbox } from '#terraform/plugin/inbox';
import { frameMessage } from '#terraform/plugin/message-frames';
import { cancelled, type GrpcError } from '#terraform/plugin/transport';

const responseHeaders = { ':status': 200, 'content-type': 'application/grpc' } as const;

/** A call on one of Node's HTTP/2 streams. */
export class NodeExchange implements Exchange {
  readonly method: string;
  readonly path: string;
  readonly contentType: string;
  onCancel: (() => void) | undefined;
  readonly #stream: ServerHttp2Stream;
  readonly #inbox = new Inbox();
  readonly #onData = (chunk: Buffer): void => {
    this.#inbox.push(chunk);
    if (this.#inbox.isFull) this.#stream.pause();
  };

  constructor(stream: ServerHttp2Stream, headers: IncomingHttpHeaders) {
    this.#stream = stream;
    this.method = headers[':method'] ?? '';
    this.path = headers[':path'] ?? '';
    this.contentType = headers['content-type'] ?? '';
    stream.on('data', this.#onData);
    stream.once('end', () => {
      // Node also ends what its client broke off.
      if (stream.aborted) this.#inbox.fail(cancelled());
      else this.#inbox.end();
    });
    stream.once('close', () => {
      this.#inbox.fail(cancelled());
      this.onCancel?.();
    });
  }

  receive(): Promise<Uint8Array | undefined> {
    const message = this.#inbox.take();
    if (!this.#inbox.isFull) this.#stream.resume();
    return message;
  }

  get isDrained(): boolean {
    return this.#inbox.isDrained;
  }

  refuse(status: number): void {
    this.#stream.respond({ ':status': status }, { endStream: true });
    this.#forgetRequest();
  }

  send(message: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#isOver) throw cancelled();
      this.#begin();
      this.#stream.write(frameMessage(message), (error) => (error ? reject(cancelled()) : resolve()));
    });
  }

  finish(message?: Uint8Array): void {
    if (this.#isOver) return;
    const frame = message && frameMessage(message);
    this.#begin();
    this.#endWith(grpcStatus(), frame);
  }

  fail(error: GrpcError): void {
    if (this.#isOver) return;
    if (this.#stream.headersSent) this.#endWith(grpcStatus(error));
    else this.#stream.respond({ ...responseHeaders, ...grpcStatus(error) }, { endStream: true });
    this.#forgetRequest();
  }

  #endWith(status: Readonly<Record<string, string>>, frame?: Buffer): void {
    this.#stream.once('wantTrailers', () => this.#stream.sendTrailers(status));
    this.#stream.end(frame);
    this.#forgetRequest();
  }

  /** What the client still sends flows on, to nobody. */
  #forgetRequest(): void {
    this.#stream.off('data', this.#onData).resume();
  }

  #begin(): void {
    if (!this.#stream.headersSent) this.#stream.respond(responseHeaders, { waitForTrailers: true });
  }

  /** Nobody is left to answer when the client cancelled the call or went away. */
  get #isOver(): boolean {
    return this.#stream.destroyed || this.#stream.closed;
  }
}
