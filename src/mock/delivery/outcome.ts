import { STATUS_CODES } from 'node:http';
import type { DeliveryProfile } from './profile';

/** How one attempt to deliver a batch ended. */
export type Outcome =
  | {
      /** The receiver answered. */
      readonly kind: 'answer';
      readonly status: number;
      /** The `Retry-After` header as it came. @default the receiver sent none */
      readonly retryAfter?: string;
      /** How the request was made that was answered, after redirects: a GET is without the batch. @default there was none */
      readonly redirected?: 'POST' | 'GET';
      /** It is a 2xx, and the profile has none but others for success. @default a 2xx is one */
      readonly uncounted?: true;
    }
  | {
      /** No connection, no answer in time, or a connection that broke before the answer. */
      readonly kind: 'connection-error';
      readonly message: string;
    }
  | {
      /** The receiver's certificate does not verify. */
      readonly kind: 'certificate-error';
      readonly message: string;
    };

/** Whether Konnect takes the batch for delivered: on any 2xx, unless it does not count. */
export function isDelivered(outcome: Outcome): boolean {
  return outcome.kind === 'answer' && isSuccess(outcome) && !outcome.uncounted;
}

/** Whether the receiver has it, too: a redirect may have made the request one without the batch. */
export function hasArrived(outcome: Outcome): boolean {
  return outcome.kind === 'answer' && isDelivered(outcome) && outcome.redirected !== 'GET';
}

function isSuccess({ status }: { readonly status: number }): boolean {
  return status >= 200 && status < 300;
}

/** Marks what is no success where few answers are. */
export function judged(outcome: Outcome, success: DeliveryProfile['success']): Outcome {
  if (success === '2xx' || outcome.kind !== 'answer' || !isSuccess(outcome)) return outcome;
  return outcome.status === 200 || outcome.status === 202 ? outcome : { ...outcome, uncounted: true };
}

/** What the webhook's status says of the attempt. */
export function messageOf(outcome: Outcome): string {
  return outcome.kind === 'answer' ? (STATUS_CODES[outcome.status] ?? String(outcome.status)) : outcome.message;
}

/** The same for people, with what is remarkable about it. */
export function describeOutcome(outcome: Outcome): string {
  if (outcome.kind !== 'answer') return outcome.message;
  const { status, redirected, uncounted } = outcome;
  return [
    `${status} ${messageOf(outcome)}`,
    ...(redirected === 'GET' ? ['after a redirect that made it a GET without the batch'] : []),
    ...(redirected === 'POST' ? ['after a redirect'] : []),
    ...(uncounted ? ['which does not count as success'] : []),
  ].join(', ');
}
