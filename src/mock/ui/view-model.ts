import { regions } from '#konnect/contract/region';
import type { Faults } from '#mock/faults';
import type { Ledger, LedgerEntry } from '#mock/ledger';
import type { SteeredClock } from '#mock/steered-clock';
import {
  cellKey,
  destinationOf,
  type Cell,
  type InlineDestination,
  type Organization,
  type StoredReplayJob,
  type StoredWebhook,
  type World,
} from '#mock/world';
import { emptyTally, sumOf, tallyByCell, type Tally } from './tally';

/** What the pages are made from. Reading changes none of it. */
export interface Sources {
  readonly world: World;
  readonly ledger: Ledger;
  readonly faults: Pick<Faults, 'waiting'>;
  readonly clock: Pick<SteeredClock, 'of' | 'thatMoves' | 'now' | 'frozen' | 'isApart'>;
}

/**
 * Where a webhook stands: `retrying` is active with a last attempt that failed, `off` is bound to a destination and not
 * enabled.
 */
export type Standing = 'active' | 'retrying' | 'inactive' | 'off' | 'unconfigured';

/** A webhook, and what became of the events it is there for. */
export interface CellView {
  readonly cell: Cell;
  /** Names of the organization, and of the portal if it is one's. */
  readonly owner: string;
  readonly standing: Standing;
  readonly webhook: StoredWebhook;
  /** Where it delivers to. @default nowhere */
  readonly destination?: InlineDestination;
  /** Of a destination that has one. */
  readonly destinationName?: string;
  /** The last replay. @default there was none */
  readonly replay?: StoredReplayJob;
  readonly tally: Tally;
}

/** The webhooks of an organization, or of one of its portals, by region. */
export interface Row {
  readonly owner: string;
  readonly isPortal: boolean;
  /** The clock of an organization that does not go by the shared one. @default it goes by that */
  readonly ownTime?: Pick<SteeredClock, 'now' | 'frozen'>;
  /** One for each region, in the order of `regions`: a portal is in one region only. */
  readonly cells: readonly (CellView | undefined)[];
}

export interface Overview {
  readonly rows: readonly Row[];
  readonly tally: Tally;
}

export function readOverview({ world, ledger, clock }: Sources): Overview {
  const tallies = tallyByCell(ledger.entries(), (organization) => clock.of(organization).now());
  const rows = [...world.organizations.values()].flatMap((organization) => {
    const own = clock.of(organization.id);
    return rowsOf(organization, tallies).map((row) => (own.isApart && !row.isPortal ? { ...row, ownTime: own } : row));
  });
  return { rows, tally: sumOf([...tallies.values()]) };
}

/** Undefined when there is no such cell. */
export function readCell(sources: Sources, cell: Cell): CellView | undefined {
  const organization = sources.world.organizations.get(cell.organization);
  if (!organization) return undefined;
  return viewOf(
    organization,
    cell,
    tallyByCell(readEntries(sources, cell), (id) => sources.clock.of(id).now()),
  );
}

/** The events of a cell in the order in which they came about. */
export function readEntries({ ledger }: Sources, cell: Cell): readonly LedgerEntry[] {
  return ledger
    .entries({ organization: cell.organization, region: cell.region })
    .filter((entry) => entry.cell.portal === cell.portal);
}

type Tallies = ReadonlyMap<string, Tally>;

function rowsOf(organization: Organization, tallies: Tallies): readonly Row[] {
  const { id, name, portals } = organization;
  const own = regions.map((region) => viewOf(organization, { organization: id, region }, tallies));
  return [
    { owner: name, isPortal: false, cells: own },
    ...[...portals.values()].map((portal) => ({
      owner: portal.name,
      isPortal: true,
      cells: regions.map((region) =>
        region === portal.region
          ? viewOf(organization, { organization: id, region, portal: portal.id }, tallies)
          : undefined,
      ),
    })),
  ];
}

function viewOf(organization: Organization, cell: Cell, tallies: Tallies): CellView | undefined {
  const portal = cell.portal === undefined ? undefined : organization.portals.get(cell.portal);
  if (cell.portal !== undefined && portal?.region !== cell.region) return undefined;
  const webhook = portal?.webhook ?? organization.webhooks.get(cell.region) ?? { enabled: false, state: 'active' };
  const destination = destinationOf(organization, webhook);
  const named = organization.destinations.get(webhook.destinationId ?? '');
  const replay = organization.replayJobs.get(cellKey(cell));
  return {
    cell,
    owner: portal ? `${portal.name} of ${organization.name}` : organization.name,
    standing: destination ? standingOf(webhook) : 'unconfigured',
    webhook,
    ...(destination ? { destination } : {}),
    ...(named ? { destinationName: named.name } : {}),
    ...(replay ? { replay } : {}),
    tally: tallies.get(cellKey(cell)) ?? emptyTally(),
  };
}

function standingOf({ enabled, state, lastAttempt }: StoredWebhook): Standing {
  if (!enabled) return 'off';
  if (state === 'inactive') return 'inactive';
  const failed = lastAttempt && !(lastAttempt.code !== undefined && lastAttempt.code >= 200 && lastAttempt.code < 300);
  return failed ? 'retrying' : 'active';
}
