import { gunzip } from 'node:zlib';
import { promisify } from 'node:util';
import { createVerifier } from '#konnect/record/verify';
import { createFaults } from '#mock/create-faults';
import type { Attempt } from '#mock/delivery/attempt';
import { createDispatch } from '#mock/delivery/dispatch';
import { withFaults } from '#mock/delivery/faulty-attempt';
import { defaultDelivery } from '#mock/delivery/profile';
import { createTransit } from '#mock/delivery/transit';
import { createIds } from '#mock/ids';
import { createLedger, type Gap, type Ledger } from '#mock/ledger';
import { createRandom } from '#mock/random';
import { defaultRecords } from '#mock/records/profile';
import { createSigningKeys } from '#mock/records/signing-keys';
import { createWriteRecord } from '#mock/records/write-record';
import { createReplay, defaultReplay } from '#mock/replay';
import { createSteeredClock, type SteeredClock } from '#mock/steered-clock';
import { createWorld, startOver, webhookOf, type Organization } from '#mock/world';
import { sampleEvent, sampleNumber } from '#test/delivery/sample-event';

export interface SoakOptions {
  readonly events: number;
  /** What the dice are thrown with. */
  readonly seed: string;
  /** Which share of the records that are taken has its signature verified: 1 is all of them. */
  readonly verify: number;
  /** Called after every hundredth part. */
  readonly onProgress?: (ledger: Ledger) => void;
}

export interface SoakReport {
  readonly ledger: Ledger;
  /** How often the receiver has taken each event, by number from 1. */
  readonly taken: Uint8Array;
  /** Days that have passed by the clock. */
  readonly days: number;
  readonly replays: number;
  /** How many signatures were verified, and how many of them were none of the published keys'. */
  readonly verified: number;
  readonly refused: number;
}

const cell = { organization: 'acme', region: 'eu' } as const;
/** About twelve weeks. */
const hours = 2000;
const hour = 3_600_000;

/**
 * Events over twelve weeks, through a receiver that fails in every way at random and an operator who looks every hour,
 * enables what became inactive, and replays what is missing since; but sleeps through two weeks of three. The signing key
 * is rotated every tenth part.
 */
export async function soak({ events, seed, verify, onProgress }: SoakOptions): Promise<SoakReport> {
  const konnect = open(seed, events, verify);
  const { clock, dispatch, ledger, webhook, taken } = konnect;
  const start = clock.now();
  const [share, perHour] = [Math.ceil(events / 100), Math.ceil(events / hours)];
  let [replays, looked] = [0, 0];
  for (let number = 1; number <= events; number += 1) {
    dispatch.offer(cell, sampleEvent(number));
    if (number % share === 0) {
      if (number % (10 * share) === 0) konnect.keys.rotate(number);
      onProgress?.(ledger);
    }
    if (number % perHour !== 0) continue;
    await clock.advance(hour);
    const isAsleep = Math.floor((clock.now() - start) / (7 * 24 * hour)) % 3 !== 0;
    if (isAsleep || webhook.state === 'active') continue;
    startOver(webhook);
    const gap = newestGap(ledger, looked, clock);
    looked = clock.now();
    if (gap && (await konnect.replay(gap))) replays += 1;
  }
  await clock.idle();
  return { ledger, taken, ...konnect.signatures, days: (clock.now() - start) / (24 * hour), replays };
}

/** Since the operator looked last. */
function newestGap(ledger: Ledger, since: number, clock: SteeredClock): Pick<Gap, 'from' | 'to'> | undefined {
  const missing = ledger.entries({ from: since, to: clock.now() }).filter(({ fate }) => fate === 'recoverable');
  const [first, last] = [missing.at(0), missing.at(-1)];
  return first && last && { from: first.generatedAt, to: last.generatedAt };
}

function open(seed: string, events: number, verify: number) {
  const clock = createSteeredClock();
  const world = createWorld([{ name: 'acme', token: 'kpat', id: 'acme' }], createIds(seed));
  const ledger = createLedger(clock);
  const faults = createFaults();
  faults.add(
    '500 at 8 %, 429 after 20 at 2 %, reset before body at 2 %, reset in body at 2 %, reset after body at 3 %, ' +
      `half answer at 1 %, black hole at 1 %, 401 at 0.3 %, expired certificate at 0.2 %, seed ${seed}`,
  );
  const taken = new Uint8Array(events + 1);
  const transit = createTransit(ledger);
  const keys = createSigningKeys(seed);
  const [verifies, random] = [createVerifier(keys.jwks), createRandom(seed)];
  const signatures = { verified: 0, refused: 0 };
  const take: Attempt = async (_, body) => {
    for (const line of (await promisify(gunzip)(body)).toString().split('\n')) {
      taken[sampleNumber(line)] = (taken[sampleNumber(line)] ?? 0) + 1;
      transit.received(line);
      if (random() >= verify) continue;
      signatures.verified += 1;
      if (!verifies(line)) signatures.refused += 1;
    }
    return { kind: 'answer', status: 200 };
  };
  const common = { world, ledger, clock, faults, profile: defaultDelivery, closing: new AbortController().signal };
  const attempt = withFaults(take, common);
  const writeRecord = createWriteRecord(keys, defaultRecords);
  const dispatch = createDispatch({ ...common, writeRecord, attempt, transit });
  const startReplay = createReplay({ ...common, dispatch, profile: defaultReplay });
  const organization = organizationOf(world.organizations);
  const webhook = webhookOf(organization, 'eu');
  const inline = { endpoint: 'https://siem.test/', authorization: 'key', log_format: 'json' } as const;
  Object.assign(webhook, { enabled: true, inline: { ...inline, skip_ssl_verification: false } });

  return {
    ...{ clock, ledger, dispatch, webhook, taken, keys, signatures },
    /** Resolves to whether it delivered all. */
    async replay({ from, to }: Pick<Gap, 'from' | 'to'>): Promise<boolean> {
      startReplay(cell, { start_at: new Date(from).toISOString(), end_at: new Date(to).toISOString() });
      await clock.advance(hour / 2);
      return [...organization.replayJobs.values()][0]?.status === 'completed';
    },
  };
}

function organizationOf(organizations: ReadonlyMap<string, Organization>): Organization {
  const [organization] = organizations.values();
  if (!organization) throw new Error('no organization');
  return organization;
}
