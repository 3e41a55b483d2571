import type { Outcome } from './outcome';
import type { DeliveryProfile } from './profile';

/** An attempt that did not deliver. */
export interface FailedAttempt {
  /** Counted from 1. */
  readonly number: number;
  readonly outcome: Outcome;
  /** When the outcome was known, ms since the epoch. */
  readonly at: number;
}

type RetryProfile = Pick<DeliveryProfile, 'retryOn' | 'retryAfter'>;

const maxRetries = 4;
const minWaitMs = 1_000;
const maxWaitMs = 30_000;

/**
 * How long to wait before the next attempt, in ms; undefined when there is to be none.
 *
 * Konnect documents at least 1 s, at most 30 s, at most 4 retries, on a connection error, 429 and server errors. Waits
 * double from the least to the most. What a receiver asks for with `Retry-After` on 429 and 503 is waited for as it is,
 * also beyond 30 s, where that is honoured: so does hashicorp/go-retryablehttp, whose defaults are the documented
 * numbers.
 */
export function waitBeforeRetry(failed: FailedAttempt, { retryOn, retryAfter }: RetryProfile): number | undefined {
  if (failed.number > maxRetries || !isRetryable(failed.outcome, retryOn)) return undefined;
  const requested = retryAfter === 'honoured' ? requestedWait(failed) : undefined;
  return requested ?? Math.min(maxWaitMs, minWaitMs * 2 ** (failed.number - 1));
}

function isRetryable(outcome: Outcome, retryOn: DeliveryProfile['retryOn']): boolean {
  switch (outcome.kind) {
    case 'connection-error':
      return true;
    case 'certificate-error':
      return false;
    case 'answer':
      return outcome.status === 429 || (retryOn === '500' ? outcome.status === 500 : isPassingServerError(outcome));
  }
}

function isPassingServerError({ status }: { readonly status: number }): boolean {
  return status >= 500 && status !== 501;
}

function requestedWait({ outcome, at }: FailedAttempt): number | undefined {
  if (outcome.kind !== 'answer' || outcome.retryAfter === undefined) return undefined;
  if (outcome.status !== 429 && outcome.status !== 503) return undefined;
  if (/^\d+$/.test(outcome.retryAfter)) return Number(outcome.retryAfter) * 1000;
  const date = httpDate.test(outcome.retryAfter) ? Date.parse(outcome.retryAfter) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - at);
}

/** RFC 9110, section 5.6.7: the form that is to be generated. */
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
