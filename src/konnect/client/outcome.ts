/** What Konnect, or whoever is in its place, answered. */
export interface Answer {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** Why there is no answer. With all but `broken`, nothing of the request left this machine. */
export type Fault =
  /** The certificate of the server was not accepted. */
  | 'untrusted'
  /** The server does not speak TLS. */
  | 'not_tls'
  /** The name does not exist. */
  | 'unknown_host'
  /** Nothing accepts connections there. */
  | 'refused'
  /** There is no way there, or it took too long. */
  | 'unconnected'
  /** The connection ended before the answer did. */
  | 'broken';

/** How one attempt at a call ended. */
export type Outcome =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'unreachable'; readonly fault: Fault; readonly reason: string }
  | { readonly kind: 'timed_out' }
  | { readonly kind: 'aborted' };

/** True when the request may have been carried out although no success was answered. */
export function isUncertain(outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'answered':
      return outcome.answer.status >= 500;
    case 'unreachable':
      return outcome.fault === 'broken';
    case 'timed_out':
    case 'aborted':
      return true;
  }
}
