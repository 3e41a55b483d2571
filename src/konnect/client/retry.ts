import type { Answer, Fault, Outcome } from './outcome';

export interface RetryPolicy {
  /** Most attempts at a call. A rate limit is waited out beyond them, as long as the budget lasts. */
  readonly attempts: number;
  /** Longest time from the first attempt to the start of the last, ms. */
  readonly budgetMs: number;
  /** Longest first wait, ms; each following one may be twice as long. */
  readonly firstWaitMs: number;
  /** What the doubling ends at, ms. */
  readonly longestWaitMs: number;
}

/** The budget leaves room for waits of more than a minute, which Konnect's rate limit asks for. */
export const defaultRetryPolicy: RetryPolicy = {
  attempts: 5,
  budgetMs: 300_000,
  firstWaitMs: 500,
  longestWaitMs: 15_000,
};

/** An attempt that did not succeed. */
export interface Attempt {
  /** Counted from 1. */
  readonly number: number;
  readonly outcome: Outcome;
  /** Whether carrying the call out twice does no more than once. */
  readonly repeatable: boolean;
  /** Since the first attempt began. */
  readonly spentMs: number;
  /** Ms since the epoch. */
  readonly now: number;
}

export type Decision =
  | { readonly kind: 'stop' }
  /** `told` when Konnect named the wait, which then is for every call. */
  | { readonly kind: 'wait'; readonly ms: number; readonly told: boolean };

const stop: Decision = { kind: 'stop' };

/**
 * Decides whether a call is tried again, and after how long. Without a word from Konnect the wait is anything up to a
 * limit that doubles ("full jitter"), so that callers who failed together do not come back together.
 *
 * @param random a number from 0 up to 1
 */
export function decideRetry(attempt: Attempt, policy: RetryPolicy, random: () => number): Decision {
  const { number, outcome, spentMs, now } = attempt;
  if (!mayRepeat(attempt)) return stop;
  if (number >= policy.attempts && !isRateLimited(outcome)) return stop;
  const toldMs = outcome.kind === 'answered' ? toldWait(outcome.answer, now) : undefined;
  const limitMs = Math.min(policy.longestWaitMs, policy.firstWaitMs * 2 ** (number - 1));
  const ms = toldMs ?? Math.round(limitMs * random());
  return spentMs + ms > policy.budgetMs ? stop : { kind: 'wait', ms, told: toldMs !== undefined };
}

function mayRepeat({ outcome, repeatable, now }: Attempt): boolean {
  switch (outcome.kind) {
    case 'answered':
      if (outcome.answer.status === 429) return true;
      if (outcome.answer.status === 503 && toldWait(outcome.answer, now) !== undefined) return true;
      return repeatable && [500, 502, 503, 504].includes(outcome.answer.status);
    case 'unreachable':
      return mayReconnect(outcome.fault, repeatable);
    case 'timed_out':
      return repeatable;
    case 'aborted':
      return false;
  }
}

function mayReconnect(fault: Fault, repeatable: boolean): boolean {
  switch (fault) {
    case 'untrusted':
    case 'not_tls':
    case 'unknown_host':
      return false;
    case 'refused':
    case 'unconnected':
      return true;
    case 'broken':
      return repeatable;
  }
}

function isRateLimited(outcome: Outcome): boolean {
  return outcome.kind === 'answered' && outcome.answer.status === 429;
}

/**
 * How long Konnect asks to wait, ms; undefined when it names no time ahead.
 * Source of the fallback headers: the rate limiting plugin of Kong Gateway, which counts them in seconds from now.
 */
function toldWait({ status, headers }: Answer, now: number): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const texts = [headers['retry-after'], headers['ratelimit-reset'], headers['x-ratelimit-reset']];
  return texts.map((text) => waitOf(String(text ?? ''), now)).find((ms) => ms > 0);
}

/** Seconds, or a date. 0 for anything else. */
function waitOf(text: string, now: number): number {
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? 0 : date - now;
}
