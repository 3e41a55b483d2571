import type { AttemptNote, LedgerEntry } from '#mock/ledger';

/** Events of a cell that fared alike, one after the other. */
export type Passage =
  | {
      /** Sent together. */
      readonly kind: 'batch';
      readonly entries: readonly LedgerEntry[];
      readonly attempts: readonly AttemptNote[];
    }
  | {
      /** Not sent yet: their batch is open, or waits for its turn. */
      readonly kind: 'queue';
      readonly entries: readonly LedgerEntry[];
    }
  | {
      /** Not sent at all, because the webhook did not deliver. */
      readonly kind: 'gap';
      readonly entries: readonly LedgerEntry[];
    };

/** Tells the story of a cell's events, given in the order in which they came about. */
export function historyOf(entries: readonly LedgerEntry[]): readonly Passage[] {
  const groups: LedgerEntry[][] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    if (group?.[0] && faredAlike(group[0], entry)) group.push(entry);
    else groups.push([entry]);
  }
  return groups.flatMap((group) => (group[0] ? [passageOf(group, group[0])] : []));
}

/** An attempt is one note for all events of its batch; a replay may have taken only some of them. */
function faredAlike(one: LedgerEntry, other: LedgerEntry): boolean {
  const sent = one.attempts[0] === other.attempts[0] && one.attempts.at(-1) === other.attempts.at(-1);
  return sent && one.fate === other.fate && one.reason === other.reason;
}

function passageOf(entries: readonly LedgerEntry[], { attempts, fate }: LedgerEntry): Passage {
  if (attempts.length > 0) return { kind: 'batch', entries, attempts };
  return { kind: fate === 'in flight' ? 'queue' : 'gap', entries };
}
