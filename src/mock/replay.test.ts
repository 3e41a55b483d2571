import { gunzipSync } from 'node:zlib';
import { sampleEvent, sampleNumber } from '#test/delivery/sample-event';
import { createFaults } from './create-faults';
import { createDispatch } from './delivery/dispatch';
import type { Outcome } from './delivery/outcome';
import { defaultDelivery } from './delivery/profile';
import { createTransit } from './delivery/transit';
import { createIds } from './ids';
import { createLedger } from './ledger';
import { defaultRecords } from './records/profile';
import { createSigningKeys } from './records/signing-keys';
import { createWriteRecord } from './records/write-record';
import { createReplay, defaultReplay, type ReplayProfile } from './replay';
import { createSteeredClock } from './steered-clock';
import { createWorld, webhookOf } from './world';

const ok: Outcome = { kind: 'answer', status: 200 };
const refused: Outcome = { kind: 'answer', status: 401 };
const cell = { organization: 'acme', region: 'eu' } as const;

/** A region whose receiver takes, or refuses, what comes. */
function open(profile: Partial<ReplayProfile> = {}) {
  const clock = createSteeredClock({ start: 0 });
  const ledger = createLedger(clock);
  const world = createWorld([{ name: 'acme', token: 'token', id: 'acme' }], createIds('seed'));
  const organization = world.organizations.get('acme');
  if (!organization) throw new Error('no organization');
  const webhook = webhookOf(organization, 'eu');
  const seen: (readonly number[])[] = [];
  const receiver = { outcome: ok };
  const common = { world, ledger, clock, closing: new AbortController().signal };
  const dispatch = createDispatch({
    ...common,
    writeRecord: createWriteRecord(createSigningKeys('seed'), defaultRecords),
    transit: createTransit(ledger),
    profile: { ...defaultDelivery, batch: { ...defaultDelivery.batch, maxEvents: 2 } },
    attempt: (_, body) => {
      seen.push(gunzipSync(body).toString().split('\n').map(sampleNumber));
      return Promise.resolve(receiver.outcome);
    },
  });
  const faults = createFaults();
  const start = createReplay({ ...common, dispatch, faults, profile: { ...defaultReplay, ...profile } });
  return {
    ...{ clock, ledger, faults, seen, receiver, webhook },
    offer: (number: number) => dispatch.offer(cell, sampleEvent(number)),
    replay: (from: number, to: number) =>
      start(cell, { start_at: new Date(from).toISOString(), end_at: new Date(to).toISOString() }),
    job: () => [...organization.replayJobs.values()].at(0),
    enable: () =>
      Object.assign(webhook, {
        enabled: true,
        state: 'active',
        inline: { endpoint: 'https://siem.test/', authorization: '', log_format: 'json', skip_ssl_verification: false },
      }),
  };
}

describe('a replay', () => {
  it('delivers what was lost while the webhook was off, in batches and in order', async () => {
    const on = open();
    [1, 2, 3].forEach(on.offer);
    expect(on.ledger.summary()).toMatchObject({ recoverable: 3 });
    on.enable();
    on.replay(0, 0);
    await on.clock.idle();
    expect(on.seen).toEqual([[1, 2], [3]]);
    expect(on.job()).toMatchObject({ status: 'completed' });
    expect(on.ledger.summary()).toEqual({ generated: 3, inFlight: 0, delivered: 3, recoverable: 0, expired: 0 });
  });

  it.each([
    ['replays acme/eu: stuck', 'running', 3],
    ['replays eu: fail', 'failed', 3],
    ['replays us: fail', 'completed', 0],
  ])('meets the fault "%s": it is %s in the end', async (text, status, recoverable) => {
    const on = open();
    on.faults.add(text);
    [1, 2, 3].forEach(on.offer);
    on.enable();
    on.replay(0, 0);
    await on.clock.idle();
    expect([on.job()?.status, on.ledger.summary().recoverable]).toEqual([status, recoverable]);
  });

  it('leaves alone what has expired before it runs', async () => {
    const on = open();
    on.offer(1);
    on.enable();
    await on.clock.advance(7 * 24 * 3_600_000 - 1000);
    on.replay(0, 0);
    await on.clock.idle();
    expect([on.seen, on.ledger.summary().expired, on.job()?.status]).toEqual([[], 1, 'completed']);
  });

  it('delivers what had arrived once more, and only what its window holds', async () => {
    const on = open();
    on.enable();
    on.offer(1);
    await on.clock.advance(5000);
    on.offer(2);
    await on.clock.idle();
    on.replay(5000, 6000);
    await on.clock.idle();
    expect(on.seen).toEqual([[1], [2], [2]]);
    expect(on.ledger.summary()).toMatchObject({ delivered: 2 });
  });

  it('fails at the first batch that is not taken, and loses nothing', async () => {
    const on = open();
    [1, 2, 3].forEach(on.offer);
    on.enable();
    on.receiver.outcome = refused;
    on.replay(0, 0);
    await on.clock.idle();
    expect(on.job()).toMatchObject({ status: 'failed' });
    expect(on.webhook.state).toBe('inactive');
    expect(on.ledger.summary()).toMatchObject({ recoverable: 3 });
  });

  it('goes to the webhook as it is when it runs', async () => {
    const on = open();
    on.offer(1);
    on.enable();
    on.replay(0, 0);
    on.webhook.enabled = false;
    await on.clock.idle();
    expect(on.job()).toMatchObject({ status: 'failed' });
    expect(on.seen).toEqual([]);
  });

  it.each([
    ['fails', 'failed'],
    ['sticks', 'running'],
  ] as const)('%s when the profile says so', async (replayOutcome, status) => {
    const on = open({ replayOutcome });
    on.offer(1);
    on.enable();
    on.replay(0, 0);
    await on.clock.idle();
    expect(on.job()).toMatchObject({ status });
    expect(on.seen).toEqual([]);
  });
});
