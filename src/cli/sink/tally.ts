import type { SunkPost } from '#mock/sink';

/** What came of everything that was posted. */
export interface Tally {
  /** Records that came for the first time. */
  received: number;
  duplicates: number;
  /** Of those received, with a signature of one of the keys, and without; none of both when there are no keys. */
  verified: number;
  unverified: number;
  /** Requests that were answered with an error. */
  refused: number;
}

export function createTally(): Tally {
  return { received: 0, duplicates: 0, verified: 0, unverified: 0, refused: 0 };
}

export function count(tally: Tally, { status, records }: SunkPost): void {
  const fresh = records.filter(({ duplicate }) => !duplicate);
  tally.received += fresh.length;
  tally.duplicates += records.length - fresh.length;
  tally.verified += fresh.filter(({ verified }) => verified === true).length;
  tally.unverified += fresh.filter(({ verified }) => verified === false).length;
  if (status >= 300) tally.refused += 1;
}

export function describePost({ at, status, reason, records }: SunkPost): string {
  const time = new Date(at).toISOString();
  if (reason !== undefined) return `${time}  ${status}  ${reason.replace(/[\p{Cc}\p{Cf}]/gu, '?')}`;
  const duplicates = records.filter(({ duplicate }) => duplicate).length;
  const unverified = records.filter(({ verified }) => verified === false).length;
  const notes = [
    `${amount(records.length, 'record')} ${records[0]?.format ?? ''}`.trim(),
    ...(duplicates > 0 ? [amount(duplicates, 'duplicate')] : []),
    ...(unverified > 0 ? [`${unverified} NOT VERIFIED`] : []),
  ];
  return `${time}  ${status}  ${notes.join(', ')}`;
}

export function describeTally({ received, duplicates, verified, unverified, refused }: Tally): string {
  return [
    `${amount(received, 'record')} received`,
    amount(duplicates, 'duplicate'),
    verified + unverified > 0 ? `${verified} verified, ${unverified} NOT VERIFIED` : 'no signature checked',
    `${amount(refused, 'request')} refused`,
  ].join(', ');
}

function amount(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
