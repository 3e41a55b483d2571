import { gunzipSync } from 'node:zlib';
import type { Region } from '#konnect/contract/region';
import { createIds } from '#mock/ids';
import { createLedger } from '#mock/ledger';
import { defaultRecords } from '#mock/records/profile';
import { createSigningKeys } from '#mock/records/signing-keys';
import { createWriteRecord } from '#mock/records/write-record';
import { createSteeredClock } from '#mock/steered-clock';
import { createWorld, webhookOf, type StoredDestination, type StoredWebhook } from '#mock/world';
import { sampleEvent, sampleNumber } from '#test/delivery/sample-event';
import { createDispatch } from './dispatch';
import type { Outcome } from './outcome';
import { defaultDelivery, type DeliveryProfile } from './profile';
import { createTransit } from './transit';

const keys = createSigningKeys('seed');
const writeRecord = createWriteRecord(keys, defaultRecords);
const destination: StoredDestination = {
  id: 'siem',
  name: 'siem',
  endpoint: 'https://siem.test/',
  authorization: 'Splunk key',
  log_format: 'json',
  skip_ssl_verification: false,
  created_at: '2026-01-02T03:04:05Z',
  updated_at: '2026-01-02T03:04:05Z',
};

/** What the receiver does with an attempt. */
type Reply = Outcome | (() => Outcome);

/** One attempt, as the receiver saw it. */
interface Seen {
  readonly at: number;
  readonly numbers: readonly number[];
  readonly text: string;
}

/** Deliveries of one organization to a receiver that does as `script` says, then as `usual` says. */
function start(profile: Partial<DeliveryProfile> = {}, script: Reply[] = [], usual: Reply = ok) {
  const clock = createSteeredClock({ start: 0 });
  const ledger = createLedger(clock);
  const world = createWorld([{ name: 'acme', token: 'token', id: 'acme' }], createIds('seed'));
  const seen: Seen[] = [];
  const dispatch = createDispatch({
    ...{ world, ledger, clock, writeRecord, transit: createTransit(ledger) },
    profile: { ...defaultDelivery, ...profile },
    closing: new AbortController().signal,
    attempt: async (_, body) => {
      const text = gunzipSync(body).toString();
      seen.push({ at: clock.now(), numbers: text.trimEnd().split('\n').map(sampleNumber), text });
      const reply = script.shift() ?? usual;
      return typeof reply === 'function' ? reply() : reply;
    },
  });
  const organization = world.organizations.get('acme');
  if (!organization) throw new Error('no organization');
  organization.destinations.set(destination.id, destination);
  let count = 0;
  return {
    ...{ clock, ledger, seen },
    webhook: (region: Region): StoredWebhook => webhookOf(organization, region),
    offer: (region: Region = 'eu') => dispatch.offer({ organization: 'acme', region }, sampleEvent((count += 1))),
    replay: () =>
      clock.hold((sleep) => dispatch.replay({ organization: 'acme', region: 'eu' }, ledger.entries(), sleep)),
    enable: (region: Region = 'eu') =>
      Object.assign(webhookOf(organization, region), { destinationId: destination.id, enabled: true, state: 'active' }),
  };
}

const ok: Outcome = { kind: 'answer', status: 200 };
const broken: Outcome = { kind: 'answer', status: 500 };

describe('deliveries', () => {
  it('that a redirect made without their batch leave the webhook active and the events to be replayed', async () => {
    const blind: Outcome = { kind: 'answer', status: 200, redirected: 'GET' };
    const { clock, ledger, webhook, offer, enable, replay } = start({}, [blind, blind]);
    enable();
    offer();
    await clock.idle();
    const left = { fate: 'recoverable', reason: 'redirected', attempts: [{ outcome: blind }] };
    expect([ledger.entries(), webhook('eu').state]).toMatchObject([[left], 'active']);
    expect([await replay(), ledger.entries()]).toMatchObject([true, [{ fate: 'recoverable', reason: 'redirected' }]]);
    expect([await replay(), ledger.entries()]).toMatchObject([true, [{ fate: 'delivered' }]]);
  });

  it.each([
    ['absent', false],
    ['present', true],
  ] as const)('whose last line feed is %s end with one: %s', async (lastLineFeed, isThere) => {
    const { clock, seen, offer, enable } = start({ lastLineFeed });
    enable();
    offer();
    offer();
    await clock.idle();
    expect(seen.map(({ numbers, text }) => [numbers, text.endsWith('\n')])).toEqual([[[1, 2], isThere]]);
  });

  it('try a batch that fails 5 times, 1, 2, 4 and 8 seconds apart, and then give it up', async () => {
    const { clock, ledger, seen, webhook, offer, enable } = start({}, [], broken);
    enable();
    offer();
    await clock.idle();
    expect(seen.map(({ at }) => at)).toEqual([1000, 2000, 4000, 8000, 16000]);
    expect(ledger.summary()).toEqual({ generated: 1, inFlight: 0, delivered: 0, recoverable: 1, expired: 0 });
    expect(ledger.entries()[0]).toMatchObject({ fate: 'recoverable', reason: 'undelivered' });
    expect(webhook('eu')).toMatchObject({
      state: 'inactive',
      lastAttempt: { at: 16000, code: 500, message: 'Internal Server Error' },
    });
  });

  it('are active as long as a batch may still arrive', async () => {
    const { clock, ledger, webhook, offer, enable } = start({}, [broken, broken, broken, broken], ok);
    enable();
    offer();
    await clock.advance(15_999);
    expect([webhook('eu').state, ledger.summary().inFlight]).toEqual(['active', 1]);
    await clock.advance(1);
    expect([webhook('eu').state, ledger.summary().delivered]).toEqual(['active', 1]);
  });

  it.each([
    ['unconfigured', {}],
    ['disabled', { destinationId: 'siem', enabled: false }],
    ['unconfigured', { destinationId: 'gone', enabled: true }],
    ['inactive', { destinationId: 'siem', enabled: true, state: 'inactive' as const }],
  ])('leave events recoverable without an attempt: %s', async (reason, state) => {
    const { clock, ledger, seen, webhook, offer } = start();
    Object.assign(webhook('eu'), state);
    offer();
    await clock.idle();
    expect(seen).toEqual([]);
    expect(ledger.entries()).toMatchObject([{ fate: 'recoverable', reason, attempts: [] }]);
  });

  it('go on after a failure when they are self-healing, and are active after the first that arrives', async () => {
    const { clock, ledger, webhook, offer, enable } = start({ inactive: 'self-healing' }, [
      { kind: 'answer', status: 401 },
    ]);
    enable();
    offer();
    await clock.idle();
    expect(webhook('eu').state).toBe('inactive');
    offer();
    await clock.idle();
    expect(webhook('eu').state).toBe('active');
    expect(ledger.entries().map(({ fate }) => fate)).toEqual(['recoverable', 'delivered']);
  });

  it('stop between two attempts when the webhook is switched off', async () => {
    const { clock, ledger, seen, webhook, offer, enable } = start({}, [], broken);
    enable();
    offer();
    await clock.advance(2500);
    webhook('eu').enabled = false;
    await clock.idle();
    expect(seen).toHaveLength(2);
    expect(ledger.entries()).toMatchObject([{ fate: 'recoverable', reason: 'disabled' }]);
  });

  it('forget an attempt that ends after the region was unconfigured', async () => {
    const { clock, webhook, offer, enable } = start({}, [
      () => {
        delete webhook('eu').destinationId;
        return { kind: 'answer', status: 400 };
      },
    ]);
    enable();
    offer();
    await clock.idle();
    expect(webhook('eu')).toEqual({ enabled: true, state: 'active' });
  });

  it('hold up no other region', async () => {
    const { clock, ledger, offer, enable } = start({}, [broken]);
    enable('eu');
    enable('us');
    offer('eu');
    await clock.advance(1000);
    offer('us');
    await clock.advance(999);
    expect(ledger.summary({ region: 'us' }).delivered).toBe(0);
    await clock.advance(1);
    expect(ledger.summary({ region: 'us' }).delivered).toBe(1);
  });
});
