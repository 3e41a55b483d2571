import type { Call, GrpcError } from './transport';

/**
 * A call that is being answered. It makes the signal when somebody asks for it: most calls are over before, and a signal
 * costs more than a small message.
 */
export class OpenCall implements Call {
  #controller: AbortController | undefined;
  #reason: GrpcError | undefined;

  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.#reason !== undefined) this.#controller.abort(this.#reason);
    return this.#controller.signal;
  }

  /** Aborts its signal; the first reason counts. */
  abort(reason: GrpcError): void {
    this.#reason ??= reason;
    this.#controller?.abort(this.#reason);
  }
}
