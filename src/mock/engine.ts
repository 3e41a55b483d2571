import { setMaxListeners } from 'node:events';
import { systemClock } from '#clock';
import type { Office } from './api/answer';
import { defaultApi, type ApiProfile } from './api/profile';
import { createFaults } from './create-faults';
import { openDataFile, type OpenedDataFile } from './data/data-file';
import { keepData } from './data/keep-data';
import { createAgents } from './delivery/agents';
import { createAttempt } from './delivery/attempt';
import { createDispatch } from './delivery/dispatch';
import { withFaults } from './delivery/faulty-attempt';
import { defaultDelivery, type DeliveryProfile } from './delivery/profile';
import { createTransit, type Transit } from './delivery/transit';
import type { Faults } from './faults';
import { createIds, type Ids } from './ids';
import { createLedger, type LedgerBook } from './ledger';
import { localOrganization } from './local-organization';
import { defaultRecords, type RecordProfile } from './records/profile';
import { createSignatureOf } from './records/signature-of';
import { createSigningKeys, type SigningKeys } from './records/signing-keys';
import { createWriteRecord, type WriteRecord } from './records/write-record';
import { createReplay, defaultReplay, type ReplayProfile } from './replay';
import { createSteeredClock, type SteeredClock } from './steered-clock';
import type { TrafficPlan } from './traffic/plan';
import { createTraffic, type Traffic } from './traffic/traffic';
import { createWorld, type OrganizationOptions, type World } from './world';

/** What Konnect is like, and what is in it at first. */
export interface EngineOptions {
  /** @default one called "local", whose token is "kpat_local_konnect" */
  readonly organizations?: readonly OrganizationOptions[];
  /** @default the machine's time, which can be frozen and moved */
  readonly clock?: SteeredClock;
  /** What ids and keys are made from: the same seed and the same calls give the same records. @default "local" */
  readonly seed?: string;
  /** Path of a file that keeps the world and the ledger from one run to the next. @default nothing is kept */
  readonly data?: string;
  /** Whether destinations may have `http:` endpoints on the loopback interface. @default false */
  readonly allowHttpReceivers?: boolean;
  /** Settles what is not known of Konnect. @default what is likely */
  readonly profile?: Partial<ApiProfile & DeliveryProfile & ReplayProfile & RecordProfile>;
  /** Events that come about by themselves, as data or as text: "20/s, office hours, brute-force after 10 min". @default none */
  readonly traffic?: TrafficPlan | string;
  /**
   * For how long that traffic has been going on when the local Konnect is ready, in ms: the clock runs through it, and
   * one that is not given begins so much earlier.
   * @default 0
   */
  readonly historyMs?: number;
  /** Certificates that deliveries trust besides the public ones and the mock's own, PEM. @default none */
  readonly trust?: readonly string[];
}

/** Konnect without a socket to reach it by: what answers calls, delivers events and remembers both. */
export interface Engine {
  readonly clock: SteeredClock;
  readonly ids: Ids;
  readonly world: World;
  readonly ledger: LedgerBook;
  readonly faults: Faults;
  readonly keys: SigningKeys;
  readonly traffic: Traffic;
  readonly transit: Transit;
  readonly writeRecord: WriteRecord;
  /** What it takes to answer calls. */
  readonly office: Office;
  /** Aborted by `close`. */
  readonly closing: AbortSignal;
  /** Writes into the data file, if there is one, what has changed since the last time. */
  readonly save: () => void;
  /** Ends what is under way; events on their way stay in flight. */
  close(): Promise<void>;
}

/** @throws when two organizations cannot be told apart, or the data file cannot be used */
export function createEngine(options: EngineOptions): Engine {
  const { data, seed = 'local' } = options;
  const opened = data === undefined ? undefined : openDataFile(data, seed);
  try {
    return putTogether(options, seed, opened);
  } catch (error) {
    opened?.file.close();
    throw error;
  }
}

function putTogether(options: EngineOptions, seed: string, opened: OpenedDataFile | undefined): Engine {
  const { organizations = [localOrganization], historyMs = 0, trust = [] } = options;
  const ids = createIds(seed);
  const world = createWorld(organizations, ids);
  const start = Math.max(systemClock.now() - historyMs, opened?.lines.at(-1)?.at ?? 0);
  const { clock = createSteeredClock({ base: systemClock, start }) } = options;
  const keys = createSigningKeys(seed);
  const faults = createFaults();
  const data = opened && keepData(opened, { world, ids, keys, faults, clock });
  const memory = { clock, ids, world, keys, faults, ledger: data?.ledger ?? createLedger(clock) };
  const work = setToWork(memory, profileOf(options), trust);

  const { jwks } = keys;
  const office = { ...work.office, jwks, allowHttpReceivers: options.allowHttpReceivers ?? false };
  const traffic = createTraffic({ world, clock, seed, record: office.record });
  if (options.traffic) traffic.start(options.traffic);
  return {
    ...memory,
    ...work,
    office,
    traffic,
    save: () => data?.save(),
    async close() {
      traffic.stop();
      await work.close();
      data?.close();
    },
  };
}

type Profile = ApiProfile & DeliveryProfile & ReplayProfile & RecordProfile;

function profileOf({ profile }: EngineOptions): Profile {
  return { ...defaultApi, ...defaultDelivery, ...defaultReplay, ...defaultRecords, ...profile };
}

type Memory = Pick<Engine, 'clock' | 'ids' | 'world' | 'ledger' | 'faults' | 'keys'>;

/** Everything that delivers, and lets events come about. @param trust certificates that deliveries trust, PEM */
function setToWork({ clock, ids, world, ledger, faults, keys }: Memory, profile: Profile, trust: readonly string[]) {
  const abort = new AbortController();
  const closing = abort.signal;
  setMaxListeners(Infinity, closing); // every cell that waits to try again listens
  const agents = createAgents(trust);
  const attempt = withFaults(createAttempt({ agents, clockOf: (of) => clock.of(of), profile, closing }), {
    faults,
    profile,
    closing,
  });
  const transit = createTransit(ledger);
  const writeRecord = createWriteRecord(keys, profile);
  const common = { world, ledger, clock, profile, closing };
  const dispatch = createDispatch({ ...common, writeRecord, attempt, transit });
  const office: Omit<Office, 'jwks' | 'allowHttpReceivers'> = {
    ...{ clock, ids, profile, world, ledger },
    signatureOf: createSignatureOf(keys, profile),
    startReplay: createReplay({ ...common, dispatch, faults }),
    record: (cell, event) => dispatch.offer(cell, event),
  };
  return {
    ...{ office, transit, writeRecord, closing },
    async close() {
      abort.abort(new Error('The local Konnect was closed'));
      dispatch.close();
      await agents.close();
    },
  };
}
