/** What Konnect leaves open, or is said to do in two ways, about deliveries. */
export interface DeliveryProfile {
  /** The header receivers key on in practice, or the one the documentation names. @default gzip */
  readonly contentEncoding: 'gzip' | 'application/gzip';
  /** The documentation of today, or that of before May 2024. @default text/plain */
  readonly contentType: 'text/plain' | 'application/text';
  /**
   * Whether a webhook that became inactive waits for a PATCH that enables it again, while events become recoverable
   * without an attempt, or goes on trying with each new batch and is active after the first that arrives.
   * @default latched
   */
  readonly inactive: 'latched' | 'self-healing';
  /**
   * Which server errors are worth another attempt: 500 to 599 except 501, as hashicorp/go-retryablehttp has it, whose
   * numbers Konnect's rule repeats; or 500 alone, as Konnect's documentation has it.
   * @default 5xx
   */
  readonly retryOn: '5xx' | '500';
  /**
   * Whether a receiver that answers 429 or 503 gets the pause it asks for with `Retry-After`, as
   * hashicorp/go-retryablehttp has it, or no other than the rule has; Konnect's documentation does not name the header.
   * @default honoured
   */
  readonly retryAfter: 'honoured' | 'ignored';
  /** Which answers are a delivery: Konnect names none, receivers answer with 200 or 202. @default 2xx */
  readonly success: '2xx' | '200-or-202';
  /**
   * Whether a redirect is followed, as Go's HTTP client does by itself and so does go-retryablehttp, or is an answer like
   * any other that is no success.
   * @default followed
   */
  readonly redirects: 'followed' | 'ignored';
  /** Whether a line feed ends the last record of a batch, too. @default absent */
  readonly lastLineFeed: 'absent' | 'present';
  /** When a batch closes: at the first of its limits. @default 100 events, 512 KiB, 1 s */
  readonly batch: BatchLimits;
  /** How long an attempt waits for its answer, in ms. @default 30000 */
  readonly timeoutMs: number;
}

export interface BatchLimits {
  readonly maxEvents: number;
  /** Of records with their line ends, before compression. A single record may be longer. */
  readonly maxBytes: number;
  /** From the first event of the batch. */
  readonly maxAgeMs: number;
}

export const defaultDelivery: DeliveryProfile = {
  contentEncoding: 'gzip',
  contentType: 'text/plain',
  inactive: 'latched',
  retryOn: '5xx',
  retryAfter: 'honoured',
  success: '2xx',
  redirects: 'followed',
  lastLineFeed: 'absent',
  batch: { maxEvents: 100, maxBytes: 512 * 1024, maxAgeMs: 1000 },
  timeoutMs: 30_000,
};
