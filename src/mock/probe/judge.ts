import { describeOutcome, hasArrived, isDelivered, type Outcome } from '#mock/delivery/outcome';
import { defaultDelivery } from '#mock/delivery/profile';
import { waitBeforeRetry } from '#mock/delivery/retry';
import type { Check, CheckResult } from './probe';

export interface Judgement {
  /** `doubtful`: it was taken and should not have been, or it says nothing. */
  readonly verdict: 'good' | 'bad' | 'doubtful';
  /** What it means for deliveries. */
  readonly because: string;
}

/** What an answer to a check means for the deliveries of Konnect. */
export function judge({ check, outcome }: Pick<CheckResult, 'check' | 'outcome'>): Judgement {
  const taken = isDelivered(outcome);
  const answer = describeOutcome(outcome);
  if (outcome.kind !== 'answer') return { verdict: 'bad', because: `${answer}: ${fate(outcome)}` };
  switch (check.kind) {
    case 'delivery':
      if (!taken) return { verdict: 'bad', because: `${answer}: ${fate(outcome)}` };
      return hasArrived(outcome)
        ? { verdict: 'good', because: answer }
        : { verdict: 'bad', because: `${answer}: give the address that it redirects to` };
    case 'garbage':
      return taken
        ? { verdict: 'doubtful', because: `${answer}: it says yes to what it cannot read, so its yes proves nothing` }
        : refusedUnread.has(outcome.status)
          ? { verdict: 'doubtful', because: `${answer}: refused unread, which says nothing of what it takes` }
          : { verdict: 'good', because: `${answer}: it reads what it takes` };
    case 'stranger':
      return taken
        ? { verdict: 'doubtful', because: `${answer}: anybody can put records into it` }
        : { verdict: 'good', because: answer };
  }
}

/** What is answered before anybody looks at a body. */
const refusedUnread: ReadonlySet<number> = new Set([401, 403, 404, 429, 502, 503, 504]);

export function describeCheck(check: Check): string {
  switch (check.kind) {
    case 'delivery': {
      const { format, wire, events } = check;
      return `${events} ${format} records, Content-Encoding ${wire.contentEncoding}, Content-Type ${wire.contentType}`;
    }
    case 'garbage':
      return 'Bytes that are no records';
    case 'stranger':
      return 'Another Authorization';
  }
}

/** Source: Konnect's documentation of retries: at least 1 s, at most 30 s, at most 4 retries. */
function fate(outcome: Outcome): string {
  if (waitBeforeRetry({ number: 1, outcome, at: 0 }, defaultDelivery) !== undefined) {
    return 'tried 5 times in about 15 s, and then the webhook is inactive';
  }
  return 'not tried again, the webhook is inactive at once';
}
