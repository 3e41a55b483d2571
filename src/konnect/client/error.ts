/** What went wrong, as far as a program can act on it. */
export type KonnectErrorCode =
  /** 401: the token is not, or no longer, valid. */
  | 'unauthorized'
  /** 403: the owner of the token lacks a role. */
  | 'forbidden'
  /** 404. */
  | 'not_found'
  /** 409: it clashes with what exists. */
  | 'conflict'
  /** 409: a webhook still delivers to the destination. */
  | 'destination_in_use'
  /** 409: another replay is under way. */
  | 'replay_running'
  /** Any other 4xx: the request is wrong. */
  | 'invalid'
  /** 429, and the wait that was asked for is longer than the caller waits. */
  | 'rate_limited'
  /** 5xx. */
  | 'unavailable'
  /** No answer in time. */
  | 'timeout'
  /** No connection, or it broke off. */
  | 'connection'
  /** An answer that is not one of Konnect's API. */
  | 'malformed'
  /** The caller's signal. */
  | 'aborted';

/** A field that Konnect refused, and why. */
export interface InvalidField {
  readonly field: string;
  readonly reason: string;
}

export interface KonnectErrorFacts {
  readonly code: KonnectErrorCode;
  readonly action: string;
  readonly url?: string | undefined;
  readonly status?: number | undefined;
  readonly title?: string | undefined;
  readonly detail?: string | undefined;
  readonly invalidParameters?: readonly InvalidField[] | undefined;
  readonly traceId?: string | undefined;
  readonly uncertain?: boolean | undefined;
}

/**
 * Thrown by every call of the client that does not succeed. Its message says what was to be done, what was met and the
 * way out, for people to read. Neither the token nor an authorization is in any of its properties.
 */
export class KonnectError extends Error {
  readonly code: KonnectErrorCode;
  /** What was to be done, as it follows "Cannot": `create destination "siem"`. */
  readonly action: string;
  /** What was called, without query; undefined when nothing was. */
  readonly url: string | undefined;
  /** HTTP status of the answer, if there was one. */
  readonly status: number | undefined;
  /** Konnect's name for the problem, else that of the status. */
  readonly title: string | undefined;
  /** What Konnect said of the problem. */
  readonly detail: string | undefined;
  /** The fields Konnect refused; empty when it named none. */
  readonly invalidParameters: readonly InvalidField[];
  /** Identifies the call to Kong's support. */
  readonly traceId: string | undefined;
  /** True when Konnect may have carried out the change although no success was answered. */
  readonly uncertain: boolean;

  constructor(message: string, facts: KonnectErrorFacts) {
    super(message);
    this.name = 'KonnectError';
    this.code = facts.code;
    this.action = facts.action;
    this.url = facts.url;
    this.status = facts.status;
    this.title = facts.title;
    this.detail = facts.detail;
    this.invalidParameters = facts.invalidParameters ?? [];
    this.traceId = facts.traceId;
    this.uncertain = facts.uncertain ?? false;
  }
}

/** True for a KonnectError of this code. */
export function isKonnectError(error: unknown, code: KonnectErrorCode): error is KonnectError {
  return error instanceof KonnectError && error.code === code;
}

/** For a call its caller no longer wants. */
export function abortedError(action: string): KonnectError {
  return new KonnectError(`Cannot ${action} as it was cancelled: start it again when it is still wanted`, {
    code: 'aborted',
    action,
  });
}
