/** Who asked for the work; aborts the signal when it goes away. */
export interface Caller {
  readonly signal: AbortSignal;
}

/**
 * Work that its caller or somebody else may stop. It makes the signal when somebody asks for it: most work is done
 * before, and a signal costs more than a small plan.
 */
export class Stoppable implements Caller {
  readonly #caller: Caller;
  #controller: AbortController | undefined;
  #reason: Error | undefined;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  get signal(): AbortSignal {
    this.#controller ??= linkTo(this.#caller.signal);
    if (this.#reason) this.#controller.abort(this.#reason);
    return this.#controller.signal;
  }

  /** Aborts its signal; the first reason counts. */
  stop(reason: Error): void {
    this.#reason ??= reason;
    this.#controller?.abort(this.#reason);
  }
}

function linkTo(signal: AbortSignal): AbortController {
  const controller = new AbortController();
  const abort = (): void => controller.abort(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
  return controller;
}
