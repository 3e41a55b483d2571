import type { Call, GrpcError } from './transport';

/** A call that is being answered. */
export interface OpenCall extends Call {
  /** Aborts its signal; the first reason counts. */
  abort(reason: GrpcError): void;
}

/**
 * Makes the signal when somebody asks for it: most calls are over before, and a signal costs more than a small message.
 */
export function openCall(): OpenCall {
  let controller: AbortController | undefined;
  let reason: GrpcError | undefined;
  return {
    get signal() {
      controller ??= new AbortController();
      if (reason !== undefined) controller.abort(reason);
      return controller.signal;
    },
    abort: (given) => {
      reason ??= given;
      controller?.abort(reason);
    },
  };
}
