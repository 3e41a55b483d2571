import type { Call } from './transport';

/**
 * A call that is being answered. It makes the signal when somebody asks for it: most calls are over before, and a signal
 * costs more than a small message.
 */
export class OpenCall implements Call {
  #controller: AbortController | undefined;
  #reason: Error | undefined;

  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.#reason !== undefined) this.#controller.abort(this.#reason);
    return this.#controller.signal;
  }

  abort(reason: Error): void {
    this.#reason ??= reason;
    this.#controller?.abort(this.#reason);
  }
}
