import { formatPath, type Path, type Step } from './path';

type Action = 'decode' | 'encode' | 'parse';

/**
 * A value does not fit its type, or bytes are malformed.
 * The message names the path and the kind of what was found; it never repeats a value, which may be a secret.
 */
export class CtyError extends Error {
  /** Where in the value it went wrong; empty for the value as a whole. */
  readonly path: Path;
  readonly #action: Action;
  readonly #reason: string;

  /** `reason` completes the sentence "Cannot decode headers as ...". */
  constructor(action: Action, reason: string, path: Path = []) {
    super(`Cannot ${action} ${formatPath(path) || 'value'} as ${reason}`);
    this.name = 'CtyError';
    this.path = path;
    this.#action = action;
    this.#reason = reason;
  }

  /**
   * The error as seen from one step further out; anything but a `CtyError` is returned as it is.
   * Codecs call it on the way up, so that no path is kept while all goes well.
   */
  static under(step: Step, error: unknown): unknown {
    return error instanceof CtyError ? new CtyError(error.#action, error.#reason, [step, ...error.path]) : error;
  }
}
