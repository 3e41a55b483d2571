import type { Region } from '#konnect/contract/region';
import type { Faults } from '#mock/faults';
import type { Ledger } from '#mock/ledger';
import type { Receiver } from '#mock/receiver';
import type { SteeredClock } from '#mock/steered-clock';
import type { Traffic } from '#mock/traffic/traffic';
import type { Organization } from '#mock/world';

/** A situation that the local Konnect can be brought into. */
export interface Scenario {
  /** What there is when it has been played, in one sentence. */
  readonly about: string;
  /** How long its story takes, in ms: where it is played at the start, the clock begins so much earlier. */
  readonly spanMs: number;
  /** Lets it happen, and looks whether it did. @throws a sentence when the world does not fit it */
  readonly play: (stage: Stage) => Promise<void>;
}

/** What a scenario is made with: calls of the API, of one organization, and what surrounds them. */
export interface Stage {
  readonly organization: Pick<Organization, 'id' | 'name'>;
  /** What moves the organization: the shared one, unless it has a time of its own. */
  readonly clock: SteeredClock;
  readonly faults: Faults;
  readonly traffic: Traffic;
  readonly ledger: Ledger;
  /** Makes a call, which leaves events as any does; answers its body. @throws when it is refused */
  call(method: 'GET' | 'POST' | 'PATCH' | 'PUT', path: string, body?: unknown): Readonly<Record<string, unknown>>;
  /** Makes a call that leaves two events in a region and changes nothing. */
  act(region: Region): void;
  /** Makes a destination; answers its id. */
  createDestination(destination: {
    readonly name: string;
    readonly endpoint: string;
    readonly authorization: string;
  }): string;
  /** Binds the webhook of a region to a destination, and enables it. @throws when the region has one already */
  bind(region: Region, destination: string): void;
  openReceiver(authorization: string): Promise<Receiver>;
  /** Makes another organization, and a stage for it. @throws when there is one of this name */
  addOrganization(name: string): Stage;
  /** Looks whether reading a path answers these members. @throws when it does not */
  expectAnswer(path: string, members: Readonly<Record<string, unknown>>): void;
  /** @throws a sentence with what is meant, when it is not so */
  expectThat(isSo: boolean, meant: string): void;
}
