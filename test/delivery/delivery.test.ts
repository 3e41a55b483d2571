import { systemClock } from '#clock';
import type { LogFormat } from '#konnect/contract/destination';
import { Jwks } from '#konnect/contract/jwks';
import { verifyRecord } from '#konnect/record/verify';
import { createReceiver, type Receiver } from '#mock/receiver';
import type { MockOptions } from '#mock/server';
import { createSteeredClock } from '#mock/steered-clock';
import { waitUntil } from '#test/support/wait-until';
import { startKonnect, type LocalKonnect } from './local-konnect';

let konnect: LocalKonnect;
let receiver: Receiver;

/** A local Konnect with a receiver that the region eu may deliver to. */
async function start(options: MockOptions = {}): Promise<void> {
  konnect = await startKonnect(options);
  receiver = await konnect.mock.openReceiver({ authorization: 'Splunk key' });
}

afterEach(() => konnect.close());

describe('a delivered batch', () => {
  it.each<LogFormat>(['cef', 'json', 'cps'])(
    'carries %s records, each signed with a key of the JWKS',
    async (log_format) => {
      await start();
      await konnect.deliverTo(receiver.url, { log_format });
      await konnect.mock.clock.idle();

      const jwks = (await konnect.call('GET', '/eu/v2/audit-log-webhook/jwks.json')).body;
      expect(jwks).toEqual(konnect.mock.jwks);
      expect(receiver.posts).toHaveLength(1);
      expect(receiver.records.map(({ format, fields }) => [format, fields['name']])).toEqual([
        [log_format, 'AUTHENTICATION_OUTCOME_SUCCESS'],
        [log_format, 'Authz.webhook'],
        [log_format, 'Ingress'],
      ]);
      expect(receiver.records.every(({ line }) => verifyRecord(line, konnect.mock.jwks))).toBe(true);
      expect(konnect.mock.ledger.entries({ region: 'eu' }).map(({ received }) => received)).toEqual([1, 1, 1]);
      expect(konnect.mock.ledger.summary({ region: 'eu' })).toEqual({
        generated: 3,
        inFlight: 0,
        delivered: 3,
        recoverable: 0,
        expired: 0,
      });
    },
  );

  it.each([
    ['gzip', 'text/plain'],
    ['application/gzip', 'application/text'],
  ] as const)(
    'is one POST, with Content-Encoding %s and Content-Type %s, and the Authorization to the letter',
    async (contentEncoding, contentType) => {
      await start({ profile: { contentEncoding, contentType } });
      await konnect.deliverTo(`${receiver.url}collect?key=a%20b`);
      await konnect.mock.clock.idle();
      expect(receiver.posts).toMatchObject([
        {
          method: 'POST',
          path: '/collect?key=a%20b',
          headers: { 'content-encoding': contentEncoding, 'content-type': contentType, authorization: 'Splunk key' },
          reply: 200,
        },
      ]);
    },
  );

  it('leaves the webhook active, with the time and the code of the attempt', async () => {
    await start();
    await konnect.deliverTo(receiver.url);
    await konnect.mock.clock.idle();
    expect(await konnect.status()).toEqual({
      webhook_enabled: true,
      webhook_status: 'active',
      last_attempt_at: '2026-01-02T03:04:06Z',
      last_response_code: 200,
      last_response_message: 'OK',
    });
  });

  it.each([201, 202, 204, 299])('is taken when the receiver answers %i', async (status) => {
    await start();
    receiver.replyAlways(status);
    await konnect.deliverTo(receiver.url);
    await konnect.mock.clock.idle();
    expect(konnect.mock.ledger.summary({ region: 'eu' })).toMatchObject({ delivered: 3, recoverable: 0 });
  });

  it('is sent by itself when time runs', async () => {
    await start({
      clock: createSteeredClock({ base: systemClock }),
      profile: { batch: { maxEvents: 100, maxBytes: 10_000, maxAgeMs: 50 } },
    });
    await konnect.deliverTo(receiver.url);
    await waitUntil(() => receiver.records.length > 0);
    expect(receiver.records).toHaveLength(3);
  });

  it('may go to a loopback receiver without TLS when that is allowed', async () => {
    await start({ allowHttpReceivers: true });
    const plain = await createReceiver();
    await konnect.deliverTo(plain.url);
    await konnect.mock.clock.idle();
    expect(plain.records).toHaveLength(3);
    await plain.close();
  });
});

describe('a rotation of keys', () => {
  it('leaves records of before and after to be verified with the set that is served, which grows', async () => {
    await start();
    await konnect.deliverTo(receiver.url);
    await konnect.mock.clock.idle();
    const served = async () => (await konnect.call('GET', '/eu/v2/audit-log-webhook/jwks.json')).body;
    const before = await served();
    konnect.mock.rotateKey();
    await konnect.act();
    await konnect.mock.clock.idle();

    expect(await served()).toEqual(konnect.mock.jwks);
    const lines = receiver.records.map(({ line }) => line);
    const verified = (jwks: unknown) => lines.map((line) => verifyRecord(line, Jwks.parse(jwks)));
    expect(verified(before)).toEqual([true, true, true, false, false]);
    expect(verified(await served())).toEqual([true, true, true, true, true]);
    expect(receiver.records.every((record) => record.verified)).toBe(true);
  });
});

describe('cells', () => {
  const organizations = [
    { name: 'acme', token: 'kpat_acme' },
    { name: 'other', token: 'spat_other' },
  ];

  it('deliver their own events to their own receiver', async () => {
    await start({ organizations });
    const cells = [
      { region: 'eu', token: 'kpat_acme' },
      { region: 'us', token: 'kpat_acme' },
      { region: 'eu', token: 'spat_other' },
    ] as const;
    const receivers = await Promise.all(cells.map(() => konnect.mock.openReceiver()));
    for (const [index, cell] of cells.entries()) await konnect.deliverTo(receivers[index]?.url ?? '', cell);
    for (const { region, token } of cells) await konnect.act(region, token);
    await konnect.mock.clock.idle();
    const ids = konnect.mock.organizations.map(({ id }) => id);
    const seen = receivers.map(({ records }) => new Set(records.map(({ fields }) => fields['org_id'])));
    expect(seen).toEqual([new Set([ids[0]]), new Set([ids[0]]), new Set([ids[1]])]);
    // The first organization makes its two destinations on the global host, whose events go to its home region, us.
    expect(receivers.map(({ records }) => records.length)).toEqual([5, 5, 5]);
  });

  it('fail on their own', async () => {
    await start({ organizations });
    const failing = await konnect.mock.openReceiver();
    failing.replyAlways(401);
    await konnect.deliverTo(failing.url, { region: 'eu' });
    await konnect.deliverTo(receiver.url, { region: 'us' });
    await konnect.deliverTo(receiver.url, { region: 'eu', token: 'spat_other' });
    await konnect.mock.clock.idle();
    const states = await Promise.all([
      konnect.status('eu'),
      konnect.status('us'),
      konnect.status('eu', 'spat_other'),
      konnect.status('us', 'spat_other'),
    ]);
    expect(states.map(({ webhook_status }) => webhook_status)).toEqual([
      'inactive',
      'active',
      'active',
      'unconfigured',
    ]);
  });
});
