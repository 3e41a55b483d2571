import type { Operation } from '#konnect/contract/operation';
import { KonnectError, type KonnectErrorFacts } from './error';
import type { Redact } from './redact';

/** A call as its errors tell of it. */
export interface Asked {
  /** What was to be done, as it follows "Cannot". */
  readonly action: string;
  readonly method: Operation['method'];
  readonly url: URL;
  readonly timeoutMs: number;
  /** Takes the secrets of the call out of what others wrote. */
  readonly redact: Redact;
}

/** What an error says, beside what its call was. */
export interface Failure extends Omit<KonnectErrorFacts, 'action' | 'url'> {
  /** What was met, as it follows "as". */
  readonly found: string;
  readonly wayOut: string;
  /** Whether the request, if it was to change something, may have been carried out. @default false */
  readonly uncertain?: boolean;
}

/** Puts the sentence together. */
export function errorOf({ action, method, url }: Asked, { found, wayOut, ...facts }: Failure): KonnectError {
  const uncertain = method !== 'GET' && facts.uncertain === true;
  const unsure =
    uncertain && (method === 'POST' || method === 'PUT')
      ? `; it may have happened all the same, so look before you ${action} again`
      : '';
  return new KonnectError(`Cannot ${action} as ${found}: ${wayOut}${unsure}`, {
    ...facts,
    action,
    url: `${url.origin}${url.pathname}`,
    uncertain,
  });
}
