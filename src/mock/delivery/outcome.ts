import { STATUS_CODES } from 'node:http';

/** How one attempt to deliver a batch ended. */
export type Outcome =
  | {
      /** The receiver answered. */
      readonly kind: 'answer';
      readonly status: number;
      /** The `Retry-After` header as it came. @default the receiver sent none */
      readonly retryAfter?: string;
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

/** Whether the receiver took the batch: any 2xx. */
export function isDelivered(outcome: Outcome): boolean {
  return outcome.kind === 'answer' && outcome.status >= 200 && outcome.status < 300;
}

/** What the webhook's status says of the attempt. */
export function messageOf(outcome: Outcome): string {
  return outcome.kind === 'answer' ? (STATUS_CODES[outcome.status] ?? String(outcome.status)) : outcome.message;
}
