import { MessageReader } from './message-frames';
import type { GrpcError } from './transport';

interface Taker {
  resolve(message: Uint8Array | undefined): void;
  reject(reason: GrpcError): void;
}

/** The messages of a request between the connection they come from and the method that takes them. */
export class Inbox {
  readonly #reader = new MessageReader();
  #messages: Uint8Array[] = [];
  #taker: Taker | undefined;
  #hasEnded = false;
  #failure: GrpcError | undefined;

  /** True while there is a message that nobody took. */
  get isFull(): boolean {
    return this.#messages.length > 0;
  }

  /** True when all that came is taken and nothing more will come. */
  get isDrained(): boolean {
    return this.#hasEnded && !this.isFull && !this.#failure;
  }

  /** Takes what came. After a failure it is forgotten. */
  push(chunk: Buffer): void {
    if (this.#failure) return;
    try {
      const messages = this.#reader.push(chunk);
      if (this.isFull) this.#messages.push(...messages);
      else this.#messages = messages;
    } catch (error) {
      this.#failure = error as GrpcError;
    }
    this.#serve();
  }

  /** Nothing more will come. */
  end(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    try {
      this.#reader.end();
    } catch (error) {
      this.#failure ??= error as GrpcError;
    }
    this.#serve();
  }

  /** The request will not be complete. */
  fail(reason: GrpcError): void {
    if (this.#hasEnded) return;
    this.#failure ??= reason;
    this.#serve();
  }

  /** The next message, undefined when there are no more; one at a time may ask. */
  take(): Promise<Uint8Array | undefined> {
    return new Promise((resolve, reject) => {
      this.#taker = { resolve, reject };
      this.#serve();
    });
  }

  #serve(): void {
    const taker = this.#taker;
    if (!taker) return;
    if (this.#messages.length > 0) taker.resolve(this.#messages.shift());
    else if (this.#failure) taker.reject(this.#failure);
    else if (this.#hasEnded) taker.resolve(undefined);
    else return;
    this.#taker = undefined;
  }
}
