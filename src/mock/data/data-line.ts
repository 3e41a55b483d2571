import type { Event } from '#konnect/contract/event';
import type { AttemptNote, Reason } from '#mock/ledger';
import type { Cell } from '#mock/world';
import type { PartChange } from '#mock/world-parts';

/** What was written into the ledger. Events are named by their number. */
export type LedgerNote =
  | { readonly did: 'generated'; readonly cell: Cell; readonly event: Event; readonly at: number }
  | { readonly did: 'attempted'; readonly events: readonly number[]; readonly attempt: AttemptNote }
  | { readonly did: 'delivered'; readonly events: readonly number[] }
  | { readonly did: 'recoverable'; readonly events: readonly number[]; readonly reason: Reason }
  | { readonly did: 'resumed'; readonly events: readonly number[] }
  | { readonly did: 'received'; readonly events: readonly number[] };

/** What happened at a moment. */
export interface DataLine {
  /** Ms since the epoch. */
  readonly at: number;
  /** How many ids and signing keys were made by then. */
  readonly ids: number;
  readonly keys: number;
  readonly world: readonly PartChange[];
  readonly ledger: readonly LedgerNote[];
}
