import type { LedgerEntry } from '#mock/ledger';
import type { LedgerNote } from './data-line';

/** How many events are told of together. */
const blockSize = 1000;

/** Tells again what a ledger says, in the fewest notes; those of a block of events at a time. */
export function* foldLedger(entries: readonly LedgerEntry[]): Generator<readonly LedgerNote[], void> {
  for (let start = 0; start < entries.length; start += blockSize) {
    yield foldBlock(entries.slice(start, start + blockSize));
  }
}

function foldBlock(entries: readonly LedgerEntry[]): readonly LedgerNote[] {
  const received = entries.flatMap(({ id, received: times }) => Array<number>(times).fill(id));
  return [
    ...entries.map(({ cell, event, generatedAt: at }) => ({ did: 'generated', cell, event, at }) as const),
    ...[...grouped(entries, ({ attempts }) => attempts)].flatMap(([attempts, events]) =>
      attempts.map((attempt) => ({ did: 'attempted', events, attempt }) as const),
    ),
    ...[...grouped(entries, ({ deliveredAt }) => deliveredAt)].map(
      ([at, events]) => ({ did: 'delivered', events, at }) as const,
    ),
    ...[...grouped(entries, ({ reason }) => reason)].map(
      ([reason, events]) => ({ did: 'recoverable', events, reason }) as const,
    ),
    ...(received.length > 0 ? [{ did: 'received', events: received } as const] : []),
  ];
}

/** Numbers of events by what they have in common; those that have none of it are left out. */
function grouped<Key>(
  entries: readonly LedgerEntry[],
  keyOf: (entry: LedgerEntry) => Key | undefined,
): ReadonlyMap<Key, readonly number[]> {
  const groups = new Map<Key, number[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const group = groups.get(key) ?? [];
    group.push(entry.id);
    groups.set(key, group);
  }
  return groups;
}
