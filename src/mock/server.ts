import { setMaxListeners } from 'node:events';
import { systemClock } from '#clock';
import type { Event } from '#konnect/contract/event';
import type { Jwk, Jwks } from '#konnect/contract/jwks';
import { answerCall } from './api/answer';
import { defaultApi, type ApiProfile } from './api/profile';
import { createCaller, type CallKonnect } from './caller';
import { createAuthority, type IssueOptions, type ServerCertificate } from './certificate';
import { clockControls } from './control/clock';
import { faultControls } from './control/faults';
import { keyControls } from './control/keys';
import { ledgerControls } from './control/ledger';
import { worldControls } from './control/world';
import { trafficControls } from './control/traffic';
import { createFaults } from './create-faults';
import { openDataFile } from './data/data-file';
import { keepData } from './data/keep-data';
import { createAgents } from './delivery/agents';
import { createAttempt } from './delivery/attempt';
import { createDispatch } from './delivery/dispatch';
import { withFaults } from './delivery/faulty-attempt';
import { defaultDelivery, type DeliveryProfile } from './delivery/profile';
import { createTransit } from './delivery/transit';
import type { Faults } from './faults';
import { forkOrganization, type ForkOptions } from './fork';
import { createHindsight } from './hindsight';
import { createIds } from './ids';
import { createLedger, type CellFilter, type Ledger } from './ledger';
import { listen } from './listen';
import { assertNothingLost } from './nothing-lost';
import { createRateLimit } from './rate-limit';
import { receive } from './reception';
import { defaultRecords, type RecordProfile } from './records/profile';
import { createSignatureOf } from './records/signature-of';
import { createSigningKeys } from './records/signing-keys';
import { createWriteRecord } from './records/write-record';
import { createReceiver, type Receiver, type ReceiverOptions } from './receiver';
import { createReplay, defaultReplay, type ReplayProfile } from './replay';
import { restoreSnapshot, takeSnapshot, type Snapshot } from './snapshot';
import { createSteeredClock, type SteeredClock } from './steered-clock';
import type { TrafficPlan } from './traffic/plan';
import { createTraffic, type Traffic } from './traffic/traffic';
import { createPages } from './ui/pages';
import { createWorld, type Cell, type Organization, type OrganizationOptions, type World } from './world';

export interface MockOptions {
  /** @default any free one */
  readonly port?: number;
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
  /** How many calls of the API a token may make a second; more are answered with 429. @default as many as it likes */
  readonly requestsPerSecond?: number;
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

/** Konnect's audit logs, running in this process. */
export interface Mock {
  /** The server URL for clients: `{region}` stands for a region or `global`. */
  readonly url: string;
  /** The certificate that clients have to trust, PEM. */
  readonly ca: string;
  readonly organizations: readonly { readonly id: string; readonly name: string; readonly token: string }[];
  /** The keys that records are signed with, the one in use last. */
  readonly jwks: Jwks;
  readonly clock: SteeredClock;
  readonly world: World;
  readonly ledger: Ledger;
  readonly faults: Faults;
  /** Lets events come about that no call left behind. */
  readonly traffic: Traffic;
  /** Makes a call over the wire. */
  readonly call: CallKonnect;
  /**
   * Passes when every event has arrived or is still on its way.
   * @throws a sentence that names the events that did not arrive
   */
  assertNothingLost(of?: CellFilter): void;
  /** A certificate that deliveries, and clients of the mock, trust. */
  issueCertificate(options?: IssueOptions): Promise<ServerCertificate>;
  /** Opens a receiver that deliveries trust, that knows the keys and the mock's time, and that closes with the mock. */
  openReceiver(options?: ReceiverOptions): Promise<Receiver>;
  /** The world as it is now, as plain data: organizations, destinations, webhooks, portals; not the ledger. */
  snapshot(): Snapshot;
  /** Makes the world what it was. The ledger and the clock stay: what happened has happened. */
  restore(snapshot: Snapshot): void;
  /** Copies an organization under a name and a token of its own: tests that run at once each have theirs. */
  fork(options: ForkOptions): Mock['organizations'][number];
  /** Lets an event come about that no call left behind. */
  record(cell: Cell, event: Event): void;
  /** Signs with a new key from now on; the JWKS lists it beside those before. */
  rotateKey(): Jwk;
  /** Ends what is under way and frees every port; events on their way stay in flight. */
  close(): Promise<void>;
}

const localOrganization: OrganizationOptions = { name: 'local', token: 'kpat_local_konnect' };

/** @throws when the port is taken, or two organizations cannot be told apart */
export async function createMock(options: MockOptions = {}): Promise<Mock> {
  const { organizations = [localOrganization], historyMs = 0, seed = 'local' } = options;
  const file = options.data === undefined ? undefined : openDataFile(options.data, seed);
  const start = Math.max(systemClock.now() - historyMs, file?.lines.at(-1)?.at ?? 0);
  const { clock = createSteeredClock({ base: systemClock, start }) } = options;
  const profile = { ...defaultApi, ...defaultDelivery, ...defaultReplay, ...defaultRecords, ...options.profile };
  const closing = new AbortController();
  // Every cell that waits to try again listens.
  setMaxListeners(Infinity, closing.signal);
  const ids = createIds(seed);
  const world = createWorld(organizations, ids);
  const faults = createFaults();
  const authority = await createAuthority();
  const keys = createSigningKeys(seed);
  const data = file && keepData(file, { world, ids, keys, clock });
  const ledger = data?.ledger ?? createLedger(clock);
  const { jwks } = keys;
  const writeRecord = createWriteRecord(keys, profile);

  const agents = createAgents([authority.certificate, ...(options.trust ?? [])]);
  const attempt = withFaults(createAttempt({ agents, clock, profile, closing: closing.signal }), {
    ...{ faults, profile, closing: closing.signal },
  });
  const transit = createTransit(ledger);
  const common = { world, ledger, clock, profile, closing: closing.signal };
  const dispatch = createDispatch({ ...common, writeRecord, attempt, transit });
  const office = {
    ...{ clock, ids, profile, jwks, world, ledger },
    signatureOf: createSignatureOf(keys, profile),
    startReplay: createReplay({ ...common, dispatch, faults }),
    allowHttpReceivers: options.allowHttpReceivers ?? false,
    record: (cell: Cell, event: Event) => dispatch.offer(cell, event),
  };
  const traffic = createTraffic({ world, clock, seed, record: office.record });
  if (options.traffic) traffic.start(options.traffic);
  const controls = {
    ...{ ...clockControls(clock), ...faultControls(faults) },
    ...{ ...ledgerControls(ledger), ...keyControls(keys), ...worldControls(world, ids), ...trafficControls(traffic) },
  };
  const receivers: Receiver[] = [];
  const openReceiver = async (receiverOptions?: ReceiverOptions): Promise<Receiver> => {
    const receiver = await createReceiver({
      ...{ certificate: await authority.issue(), jwks, clock, onTaken: (line: string) => transit.received(line) },
      ...receiverOptions,
    });
    receivers.push(receiver);
    return receiver;
  };
  const pages = createPages({
    ...{ clock, faults, ids, jwks, ledger, world, writeRecord, openReceiver },
    record: office.record,
    answer: (request) => answerCall(request, office),
  });
  const hindsight = createHindsight(world, clock);
  const limit = createRateLimit(clock, options.requestsPerSecond ?? Infinity);
  const reception = { office, faults, controls, hindsight, pages, limit, closing: closing.signal };
  const listening = await listen(receive(reception), {
    port: options.port ?? 0,
    certificate: await authority.issue(),
  });
  const [token = ''] = world.callers.keys();
  const caller = createCaller({ origin: listening.origin, ca: authority.certificate, token });

  if (historyMs > 0) await clock.advance(historyMs);

  return {
    ...{ jwks, clock, world, ledger, faults, traffic },
    url: `${listening.origin}/{region}`,
    ca: authority.certificate,
    organizations: [...world.callers].map(([token, { organization }]) => ({ ...named(organization), token })),
    call: caller.call,
    issueCertificate: (issue) => authority.issue(issue),
    record: (cell, event) => dispatch.offer(cell, event),
    snapshot: () => takeSnapshot(world, ids),
    restore: (snapshot) => restoreSnapshot(snapshot, world, ids),
    fork: (fork) => forkOrganization(world, ids, fork),
    assertNothingLost: (of) => assertNothingLost(ledger, of),
    rotateKey: () => keys.rotate(),
    openReceiver,
    async close() {
      closing.abort(new Error('The local Konnect was closed'));
      traffic.stop();
      dispatch.close();
      await caller.close();
      await Promise.all([listening.close(), agents.close(), ...receivers.map((receiver) => receiver.close())]);
      data?.close();
    },
  };
}

function named({ id, name }: Organization): Pick<Organization, 'id' | 'name'> {
  return { id, name };
}
