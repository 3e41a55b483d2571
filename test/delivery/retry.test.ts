import { createAuthority, type ServerCertificate } from '#mock/certificate';
import type { Outcome } from '#mock/delivery/outcome';
import { createReceiver, type Receiver } from '#mock/receiver';
import { secondsOf, startKonnect, type LocalKonnect } from './local-konnect';

let konnect: LocalKonnect;
let receiver: Receiver;
/** Receivers that deliveries do not trust. */
let strangers: Receiver[];

beforeEach(async () => {
  konnect = await startKonnect();
  receiver = await konnect.mock.openReceiver();
  strangers = [];
});
afterEach(() => Promise.all([konnect, ...strangers].map((each) => each.close())));

async function openStranger(certificate: ServerCertificate): Promise<Receiver> {
  const stranger = await createReceiver({ certificate });
  strangers.push(stranger);
  return stranger;
}

/** Delivers one batch, the call that binds the webhook; answers its attempts. */
async function deliver(endpoint = receiver.url, options: Parameters<LocalKonnect['deliverTo']>[1] = {}) {
  await konnect.deliverTo(endpoint, options);
  await konnect.mock.clock.idle();
  const [entry] = konnect.mock.ledger.entries({ region: 'eu' });
  if (!entry) throw new Error('no event');
  return entry;
}

describe('a receiver that fails', () => {
  it.each([500, 502, 503, 504, 429])('with %i is tried again after 1, 2, 4 and 8 s, then given up', async (status) => {
    receiver.replyAlways(status);
    const entry = await deliver();
    expect(secondsOf(entry.attempts)).toEqual([0, 1, 3, 7, 15]);
    expect(receiver.posts.map(({ at }) => at)).toEqual(entry.attempts.map(({ at }) => at));
    expect(entry).toMatchObject({ fate: 'recoverable', reason: 'undelivered' });
    expect(await konnect.status()).toMatchObject({
      webhook_enabled: true,
      webhook_status: 'inactive',
      last_attempt_at: '2026-01-02T03:04:21Z',
      last_response_code: status,
    });
  });

  it.each([301, 400, 401, 408, 413, 415, 501])('with %i is not tried again', async (status) => {
    receiver.replyAlways(status);
    const entry = await deliver();
    expect(entry).toMatchObject({ fate: 'recoverable', attempts: [{ outcome: { kind: 'answer', status } }] });
    expect((await konnect.status())['webhook_status']).toBe('inactive');
  });

  it('and recovers is tried no more often than it takes', async () => {
    receiver.replyNext(500, 'cut', 429);
    const entry = await deliver();
    expect([secondsOf(entry.attempts), entry.fate]).toEqual([[0, 1, 3, 7], 'delivered']);
    expect((await konnect.status())['webhook_status']).toBe('active');
  });

  it.each([
    ['seconds', '20', [0, 20]],
    ['seconds beyond the longest wait', '7200', [0, 7200]],
    ['a date', 'Fri, 02 Jan 2026 03:05:06 GMT', [0, 60]],
  ])('and asks for a pause in %s gets it', async (_form, retryAfter, seconds) => {
    receiver.replyNext({ status: 429, headers: { 'retry-after': retryAfter } });
    const entry = await deliver();
    expect([secondsOf(entry.attempts), entry.fate]).toEqual([seconds, 'delivered']);
  });

  it('by redirecting is followed with the batch on 307, and without its Authorization to another host', async () => {
    const elsewhere = await konnect.mock.openReceiver();
    for (const url of [elsewhere.url, elsewhere.url.replace('127.0.0.1', 'localhost')])
      receiver.replyNext({ status: 307, headers: { location: url } });
    await konnect.deliverTo(receiver.url);
    await konnect.act();
    await konnect.mock.clock.idle();
    await konnect.act();
    await konnect.mock.clock.idle();
    expect(
      elsewhere.posts.map(({ method, headers, records }) => [method, headers.authorization, records.length]),
    ).toEqual([
      ['POST', 'Splunk key', 5],
      ['POST', undefined, 2],
    ]);
    expect(konnect.mock.ledger.entries({ region: 'eu' }).map(({ fate, attempts }) => [fate, attempts.length])).toEqual(
      Array.from({ length: 7 }, () => ['delivered', 1]),
    );
  });

  it.each([301, 302, 303])('by redirecting with %i gets a GET without the batch', async (status) => {
    receiver.replyNext({ status, headers: { location: '/there' } });
    const entry = await deliver();
    expect(entry).toMatchObject({ fate: 'recoverable', attempts: [{ outcome: { redirected: 'GET' } }] });
    expect(receiver.posts.map(({ method, path, headers }) => [method, path, headers['content-type']])).toEqual([
      ['POST', '/', 'text/plain'],
      ['GET', '/there', undefined],
    ]);
  });

  it('by redirecting for ever is followed through 10 requests, once', async () => {
    receiver.replyAlways({ status: 308, headers: { location: '/' } });
    const entry = await deliver();
    expect([receiver.posts.length, entry.attempts.map(({ outcome }) => outcome)]).toEqual([
      10,
      [{ kind: 'answer', status: 308, redirected: 'POST' }],
    ]);
  });

  it('by redirecting is not followed when the profile ignores redirects', async () => {
    await konnect.close();
    konnect = await startKonnect({ profile: { redirects: 'ignored' } });
    receiver = await konnect.mock.openReceiver();
    const elsewhere = await konnect.mock.openReceiver();
    receiver.replyAlways({ status: 307, headers: { location: elsewhere.url } });
    const entry = await deliver();
    expect([entry.attempts.length, elsewhere.posts.length, entry.fate]).toEqual([1, 0, 'recoverable']);
  });

  it.each([
    ['2xx', 204, 'delivered', 'active'],
    ['200-or-202', 204, 'recoverable', 'inactive'],
    ['200-or-202', 202, 'delivered', 'active'],
  ] as const)('is none where success is %s and the answer %i: %s', async (success, status, fate, state) => {
    await konnect.close();
    konnect = await startKonnect({ profile: { success } });
    receiver = await konnect.mock.openReceiver();
    receiver.replyAlways(status);
    const entry = await deliver();
    expect([entry.fate, entry.attempts.length, (await konnect.status())['webhook_status']]).toEqual([fate, 1, state]);
  });
});

describe('a receiver that cannot be reached', () => {
  const outcomes = (attempts: readonly { readonly outcome: Outcome }[]): string[] =>
    attempts.map(({ outcome }) => outcome.kind);

  it('because nobody listens is tried 5 times', async () => {
    await receiver.close();
    const entry = await deliver();
    expect(outcomes(entry.attempts)).toEqual(Array.from({ length: 5 }, () => 'connection-error'));
    expect(secondsOf(entry.attempts)).toEqual([0, 1, 3, 7, 15]);
    const status = await konnect.status();
    expect(status).toMatchObject({
      webhook_status: 'inactive',
      last_response_message: expect.stringContaining('ECONNREFUSED'),
    });
    expect(status).not.toHaveProperty('last_response_code');
  });

  it('because it cuts the connection is tried 5 times', async () => {
    receiver.replyAlways('cut');
    const entry = await deliver();
    expect(outcomes(entry.attempts)).toEqual(Array.from({ length: 5 }, () => 'connection-error'));
  });

  it('because it never answers is tried again when the time for an answer is over', async () => {
    await konnect.close();
    konnect = await startKonnect({ profile: { timeoutMs: 10_000 } }, 500);
    receiver = await konnect.mock.openReceiver();
    receiver.replyNext('hang');
    const entry = await deliver();
    expect([secondsOf(entry.attempts), entry.fate]).toEqual([[0, 11], 'delivered']);
    expect(entry.attempts[0]?.outcome).toEqual({ kind: 'connection-error', message: 'no answer within 10 s' });
  });

  it.each([
    ['was issued by a stranger', async () => (await createAuthority()).issue()],
    ['has expired', () => konnect.mock.issueCertificate({ validity: [Date.UTC(2020, 0, 1), Date.UTC(2021, 0, 1)] })],
    ['is of another host', () => konnect.mock.issueCertificate({ hosts: ['siem.test'] })],
  ])('because its certificate %s is tried once', async (_what, certificate) => {
    const stranger = await openStranger(await certificate());
    const entry = await deliver(stranger.url);
    expect(outcomes(entry.attempts)).toEqual(['certificate-error']);
    expect([entry.fate, stranger.posts.length]).toEqual(['recoverable', 0]);
  });

  it('is reached in spite of its certificate when the destination skips its verification', async () => {
    const stranger = await openStranger(await (await createAuthority()).issue());
    const entry = await deliver(stranger.url, { skip_ssl_verification: true });
    expect([entry.fate, stranger.posts.length]).toEqual(['delivered', 1]);
  });
});
