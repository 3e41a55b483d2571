import { regions } from '#konnect/contract/region';
import type { Ledger, LedgerEntry } from '#mock/ledger';
import type { SteeredClock } from '#mock/steered-clock';
import {
  cellKey,
  type Cell,
  type Organization,
  type StoredDestination,
  type StoredWebhook,
  type World,
} from '#mock/world';
import { emptyTally, sumOf, tallyBy, type Tally } from './tally';

/** What the pages are made from. Reading changes none of it. */
export interface Sources {
  readonly world: World;
  readonly ledger: Ledger;
  readonly clock: Pick<SteeredClock, 'now' | 'frozen' | 'pending'>;
}

/**
 * Where a webhook stands: `retrying` is active with a last attempt that failed, `off` is bound to a destination and not
 * enabled.
 */
export type Standing = 'active' | 'retrying' | 'inactive' | 'off' | 'unconfigured';

/** A webhook, and what became of the events it is there for. */
export interface CellView {
  readonly cell: Cell;
  /** Name of the organization. */
  readonly organization: string;
  readonly standing: Standing;
  readonly webhook: StoredWebhook;
  /** Where it delivers to. @default nowhere */
  readonly destination?: StoredDestination;
  readonly tally: Tally;
}

/** All webhooks of one organization, by region. */
export interface Row {
  readonly organization: Pick<Organization, 'id' | 'name'>;
  readonly cells: readonly CellView[];
}

export interface Overview {
  readonly rows: readonly Row[];
  readonly tally: Tally;
}

/** Konnect keeps events for 7 days. Source: Konnect's page on audit logs. */
const retentionMs = 7 * 86_400_000;

export function readOverview({ world, ledger }: Sources): Overview {
  const tallies = tallyBy(ledger.entries(), ({ cell }) => cellKey(cell));
  const rows = [...world.organizations.values()].map((organization) => ({
    organization,
    cells: regions.map((region) => viewOf(organization, { organization: organization.id, region }, tallies)),
  }));
  return { rows, tally: sumOf([...tallies.values()]) };
}

/** Undefined when there is no such cell. */
export function readCell({ world, ledger }: Sources, cell: Cell): CellView | undefined {
  const organization = world.organizations.get(cell.organization);
  if (!organization) return undefined;
  return viewOf(
    organization,
    cell,
    tallyBy(ledger.entries(cell), (entry) => cellKey(entry.cell)),
  );
}

/** The events of a cell in the order in which they came about. */
export function readEntries({ ledger }: Sources, cell: Cell): readonly LedgerEntry[] {
  return ledger.entries(cell);
}

/** Until when an event can be had by a replay, ms since the epoch. */
export function recoverableUntil(generatedAt: number): number {
  return generatedAt + retentionMs;
}

function viewOf(organization: Organization, cell: Cell, tallies: ReadonlyMap<string, Tally>): CellView {
  const webhook = organization.webhooks.get(cell.region) ?? { enabled: false, state: 'active' };
  const destination = organization.destinations.get(webhook.destinationId ?? '');
  return {
    cell,
    organization: organization.name,
    standing: standingOf(webhook),
    webhook,
    ...(destination ? { destination } : {}),
    tally: tallies.get(cellKey(cell)) ?? emptyTally(),
  };
}

function standingOf({ destinationId, enabled, state, lastAttempt }: StoredWebhook): Standing {
  if (destinationId === undefined) return 'unconfigured';
  if (!enabled) return 'off';
  if (state === 'inactive') return 'inactive';
  const failed = lastAttempt && !(lastAttempt.code !== undefined && lastAttempt.code >= 200 && lastAttempt.code < 300);
  return failed ? 'retrying' : 'active';
}
