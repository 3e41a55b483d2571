import type { Event } from '#konnect/contract/event';
import type { AttemptNote, Reason } from '#mock/ledger';
import type { Cell } from '#mock/world';
import type { PartChange } from '#mock/world-parts';

/** What was written into the ledger. Events are named by their number. */
export type LedgerNote =
  | { readonly did: 'generated'; readonly cell: Cell; readonly event: Event; readonly at: number }
  | { readonly did: 'attempted'; readonly events: readonly number[]; readonly attempt: AttemptNote }
  | { readonly did: 'delivered'; readonly events: readonly number[]; readonly at: number }
  | { readonly did: 'recoverable'; readonly events: readonly number[]; readonly reason: Reason }
  | { readonly did: 'resumed'; readonly events: readonly number[] }
  /** A number comes as often as a receiver has taken its event. */
  | { readonly did: 'received'; readonly events: readonly number[] };

/** What happened at a moment. */
export interface DataLine {
  /** Ms since the epoch. */
  readonly at: number;
  /** How many ids were made by then. */
  readonly ids: number;
  /** How many events had come about when each signing key but the first was taken into use. */
  readonly keys: readonly number[];
  readonly world: readonly PartChange[];
  readonly ledger: readonly LedgerNote[];
  /** All that are to come, as `plainFaults` writes them. Absent when those of the line before still are. */
  readonly faults?: string;
}
