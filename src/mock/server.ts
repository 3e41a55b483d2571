import type { Event } from '#konnect/contract/event';
import type { Jwk, Jwks } from '#konnect/contract/jwks';
import { answerCall } from './api/answer';
import { createCaller, type CallKonnect } from './caller';
import { createAuthority, type Authority, type IssueOptions, type ServerCertificate } from './certificate';
import type { Controls } from './control/answer';
import { clockControls } from './control/clock';
import { faultControls } from './control/faults';
import { keyControls } from './control/keys';
import { ledgerControls } from './control/ledger';
import { scenarioControls, type PlayScenario } from './control/scenarios';
import { trafficControls } from './control/traffic';
import { worldControls } from './control/world';
import { createEngine, type Engine, type EngineOptions } from './engine';
import type { Faults } from './faults';
import { findOrganization } from './find-organization';
import { forkOrganization, type ForkOptions } from './fork';
import { createHindsight } from './hindsight';
import type { CellName } from './find-cell';
import type { Ledger } from './ledger';
import { listen } from './listen';
import { assertNothingLost } from './nothing-lost';
import { createRateLimit } from './rate-limit';
import { receive, type Reception } from './reception';
import { createReceiver, type Receiver, type ReceiverOptions } from './receiver';
import { createStage } from './scenarios/create-stage';
import { rotateKey } from './records/rotate-key';
import { findScenario, type ScenarioName } from './scenarios/scenarios';
import { restoreSnapshot, takeSnapshot, type Snapshot } from './snapshot';
import type { SteeredClock } from './steered-clock';
import type { Traffic } from './traffic/traffic';
import { createPages } from './ui/pages';
import type { Cell, Organization, World } from './world';

export interface MockOptions extends EngineOptions {
  /** @default any free one */
  readonly port?: number;
  /** How many calls of the API a token may make a second; more are answered with 429. @default as many as it likes */
  readonly requestsPerSecond?: number;
  /** The situation to begin with, in the first organization. @default nothing is configured */
  readonly scenario?: ScenarioName;
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
  /** The clock of an organization, by its name or id: it goes with `clock` until it is frozen or moved itself. */
  clockOf(organization: string): SteeredClock;
  readonly world: World;
  readonly ledger: Ledger;
  readonly faults: Faults;
  /** Lets events come about that no call left behind. */
  readonly traffic: Traffic;
  /** Makes a call over the wire. */
  readonly call: CallKonnect;
  /**
   * Passes when every event has arrived or is still on its way.
   * @default of - everywhere
   * @throws a sentence that names the events that did not arrive
   */
  assertNothingLost(of?: Partial<CellName>): void;
  /** A certificate that deliveries, and clients of the mock, trust. */
  issueCertificate(options?: IssueOptions): Promise<ServerCertificate>;
  /** Opens a receiver that deliveries trust, that knows the keys and the mock's time, and that closes with the mock. */
  openReceiver(options?: ReceiverOptions): Promise<Receiver>;
  /** Those that are open, in order of opening; a scenario opens some too. */
  readonly receivers: readonly Receiver[];
  /**
   * Brings an organization, by name or id, into a situation.
   * @default organization - the first
   * @throws a sentence that says why the world does not fit it; what has happened by then stays
   */
  play(name: ScenarioName, organization?: string): Promise<void>;
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

/** @throws when the port is taken, two organizations cannot be told apart, the data file cannot be used, or the scenario does not fit it */
export async function createMock(options: MockOptions = {}): Promise<Mock> {
  const authority = await createAuthority();
  const { historyMs = 0, scenario } = options;
  const spanMs = scenario === undefined ? 0 : findScenario(scenario).spanMs;
  const trust = [authority.certificate, ...(options.trust ?? [])];
  const engine = createEngine({ ...options, trust, historyMs: historyMs + spanMs });
  const { clock, ids, world, ledger, faults, keys, traffic, office } = engine;
  const receivers = openReceivers(engine, authority);
  const certificate = await authority.issue();
  const play = playing(engine, receivers);
  const answering = receive(receptionOf(engine, { ...options, receivers, play }));
  const listening = await listen(answering, { port: options.port ?? 0, certificate }).catch(async (error: unknown) => {
    await engine.close();
    throw error;
  });
  const [usual = ''] = world.callers.keys();
  const caller = createCaller({ origin: listening.origin, ca: authority.certificate, token: usual });
  const mock: Mock = {
    ...{ jwks: keys.jwks, clock, world, ledger, faults, traffic },
    url: `${listening.origin}/{region}`,
    ca: authority.certificate,
    get organizations() {
      return [...world.callers].map(([token, { organization }]) => ({ ...named(organization), token }));
    },
    call: caller.call,
    clockOf: (organization) => clock.of(findOrganization(world, organization).id),
    issueCertificate: (issue) => authority.issue(issue),
    record: office.record,
    snapshot: () => takeSnapshot(world, ids),
    restore: (snapshot) => restoreSnapshot(snapshot, world, ids),
    fork: (fork) => forkOrganization(world, ids, fork),
    assertNothingLost: (of) => assertNothingLost({ ledger, world }, of),
    rotateKey: () => rotateKey(keys, ledger),
    openReceiver: receivers.open,
    receivers: receivers.opened,
    play,
    async close() {
      const ending = engine.close();
      await caller.close();
      await Promise.all([ending, listening.close(), receivers.close()]);
    },
  };
  try {
    if (historyMs) await clock.advance(historyMs);
    if (scenario !== undefined) await play(scenario);
    return mock;
  } catch (error) {
    await mock.close();
    throw error;
  }
}

interface Receivers {
  readonly open: (options?: ReceiverOptions) => Promise<Receiver>;
  readonly opened: readonly Receiver[];
  close(): Promise<void>;
}

/** Receivers that deliveries trust, and whose records the ledger hears of. */
function openReceivers({ clock, keys: { jwks }, transit }: Engine, authority: Authority): Receivers {
  const opened: Receiver[] = [];
  return {
    opened,
    async open(options) {
      const onTaken = (line: string): void => transit.received(line);
      const receiver = await createReceiver({ certificate: await authority.issue(), jwks, clock, onTaken, ...options });
      opened.push(receiver);
      return receiver;
    },
    async close() {
      await Promise.all(opened.map((receiver) => receiver.close()));
    },
  };
}

function playing(engine: Engine, receivers: Receivers): PlayScenario {
  const openReceiver = (authorization: string) => receivers.open({ authorization });
  return (scenario, organization) => {
    const of = organization === undefined ? {} : { organization };
    return findScenario(scenario).play(createStage({ engine, openReceiver, scenario, ...of }));
  };
}

interface Behind extends Pick<MockOptions, 'requestsPerSecond'> {
  readonly receivers: Receivers;
  readonly play: PlayScenario;
}

/** What stands behind the port: the API, the controls and the pages. */
function receptionOf(engine: Engine, { receivers, play, requestsPerSecond = Infinity }: Behind): Reception {
  const { clock, ids, world, ledger, faults, keys, office, writeRecord, closing, save } = engine;
  const pages = createPages({
    ...{ clock, faults, ids, jwks: keys.jwks, ledger, world, writeRecord, record: office.record },
    openReceiver: () => receivers.open(),
    answer: (request) => answerCall(request, office),
  });
  const hindsight = createHindsight(world, clock);
  const limit = createRateLimit(clock, requestsPerSecond);
  return {
    office,
    faults,
    controls: { ...controlsOf(engine), ...scenarioControls(play) },
    hindsight,
    pages,
    limit,
    closing,
    save,
  };
}

function controlsOf({ clock, faults, ledger, keys, world, ids, traffic }: Engine): Controls {
  return {
    ...{ ...clockControls(clock, world), ...faultControls(faults), ...ledgerControls(ledger, world) },
    ...{ ...keyControls(keys, ledger), ...worldControls(world, ids), ...trafficControls(traffic) },
  };
}

function named({ id, name }: Organization): Pick<Organization, 'id' | 'name'> {
  return { id, name };
}
