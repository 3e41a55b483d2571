/** Who asked for the work; aborts the signal when it goes away. */
export interface Caller {
  readonly signal: AbortSignal;
}

/** Work that its caller or somebody else may stop. */
export interface Stoppable extends Caller {
  /** Aborts its signal; the first reason counts. */
  stop(reason: Error): void;
}

/** Makes the signal when somebody asks for it: most work is done before, and a signal costs more than a small plan. */
export function createStoppable(caller: Caller): Stoppable {
  let controller: AbortController | undefined;
  let reason: Error | undefined;
  return {
    get signal() {
      controller ??= linkTo(caller.signal);
      if (reason) controller.abort(reason);
      return controller.signal;
    },
    stop: (given) => {
      reason ??= given;
      controller?.abort(reason);
    },
  };
}

function linkTo(signal: AbortSignal): AbortController {
  const controller = new AbortController();
  const abort = (): void => controller.abort(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
  return controller;
}
