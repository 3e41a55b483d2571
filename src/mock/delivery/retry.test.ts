import type { Outcome } from './outcome';
import { defaultDelivery, type DeliveryProfile } from './profile';
import { waitBeforeRetry } from './retry';

const at = Date.UTC(2026, 0, 2, 3, 4, 5);
const unreachable: Outcome = { kind: 'connection-error', message: 'connect ECONNREFUSED' };
const untrusted: Outcome = { kind: 'certificate-error', message: 'self-signed certificate' };
const answer = (status: number, retryAfter?: string): Outcome => ({
  kind: 'answer',
  status,
  ...(retryAfter === undefined ? {} : { retryAfter }),
});

/** The waits before each further attempt of a batch that always ends the same, in seconds. */
function waits(outcome: Outcome, profile: Partial<DeliveryProfile> = {}): number[] {
  const seconds = [];
  for (let number = 1; ; number += 1) {
    const wait = waitBeforeRetry({ number, outcome, at }, { ...defaultDelivery, ...profile });
    if (wait === undefined) return seconds;
    seconds.push(wait / 1000);
  }
}

/** The rule once more, as a list: what is retried at all. */
const retriedStatuses = new Set([429, 500, ...Array.from({ length: 98 }, (_, index) => 502 + index)]);

describe('the retry rule', () => {
  it('waits 1, 2, 4 and 8 seconds and then gives up', () => {
    expect(waits(answer(500))).toEqual([1, 2, 4, 8]);
  });

  it('retries a connection error, and a certificate that does not verify never', () => {
    expect([waits(unreachable), waits(untrusted)]).toEqual([[1, 2, 4, 8], []]);
  });

  it('retries 429 and every server error but 501, and no other answer', () => {
    const statuses = Array.from({ length: 500 }, (_, index) => 100 + index).filter(
      (status) => status < 200 || status > 299,
    );
    expect(statuses.filter((status) => waits(answer(status)).length > 0)).toEqual([...retriedStatuses]);
  });

  it('retries 429 and 500 alone when the profile says so', () => {
    const statuses = [301, 400, 401, 408, 413, 429, 500, 501, 502, 503, 504];
    expect(statuses.filter((status) => waits(answer(status), { retryOn: '500' }).length > 0)).toEqual([429, 500]);
    expect(waits(unreachable, { retryOn: '500' })).toEqual([1, 2, 4, 8]);
  });

  it.each([
    ['seconds', '7', 7],
    ['zero seconds', '0', 0],
    ['seconds beyond the longest wait', '7200', 7200],
    ['a date', 'Fri, 02 Jan 2026 03:05:05 GMT', 60],
    ['a date that has passed', 'Fri, 02 Jan 2026 03:00:00 GMT', 0],
  ])('waits as long as Retry-After asks, given as %s, on 429 and 503', (_form, retryAfter, seconds) => {
    const asked = [seconds, seconds, seconds, seconds];
    expect([waits(answer(429, retryAfter)), waits(answer(503, retryAfter))]).toEqual([asked, asked]);
  });

  it.each(['-1', '', 'soon', '1.5', '2026-01-02T03:05:05Z', '1e3'])('ignores Retry-After "%s"', (retryAfter) => {
    expect(waits(answer(429, retryAfter))).toEqual([1, 2, 4, 8]);
  });

  it('ignores Retry-After on any other answer', () => {
    expect([waits(answer(500, '7')), waits(answer(400, '7'))]).toEqual([[1, 2, 4, 8], []]);
  });

  it('waits no longer than it would by itself when the profile ignores Retry-After', () => {
    const profile = { retryAfter: 'ignored' } as const;
    expect([waits(answer(429, '7'), profile), waits(answer(503, '0'), profile)]).toEqual([
      [1, 2, 4, 8],
      [1, 2, 4, 8],
    ]);
  });
});
