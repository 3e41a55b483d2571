import { secondsOf, startKonnect, type LocalKonnect } from './local-konnect';
import { findNginx, startNginx, type Nginx } from './nginx';

const path = findNginx();
if (path === undefined)
  console.warn('Skipped: deliveries to nginx, as it is not installed. Install it with: apt-get install nginx');

const locations = `
    location = /in { return 200; }
    location = /token {
      if ($http_authorization != "Splunk key") { return 401; }
      return 202;
    }
    location = /busy {
      add_header Retry-After 7 always;
      return 503;
    }
    location = /dropped { return 444; }
    location = /large {
      client_max_body_size 10;
      proxy_pass https://127.0.0.1:1;
    }
    location = /gone { proxy_pass https://127.0.0.1:1; }`;

(path === undefined ? describe.skip : describe)('a delivery to nginx', () => {
  let konnect: LocalKonnect;
  let nginx: Nginx;

  beforeAll(async () => {
    konnect = await startKonnect();
    nginx = await startNginx(path ?? '', await konnect.mock.issueCertificate(), locations);
  });
  afterAll(() => Promise.all([nginx.close(), konnect.close()]));

  /** Delivers one batch to a path of nginx; answers its last event. */
  async function deliver(to: string, authorization = 'Splunk key') {
    await konnect.deliverTo(`${nginx.origin}${to}`, { name: `${to} ${authorization}`, authorization });
    await konnect.mock.clock.idle();
    const entry = konnect.mock.ledger.entries({ region: 'eu' }).at(-1);
    if (!entry) throw new Error('no event');
    return entry;
  }

  it('arrives over TLS, as one POST with the Authorization to the letter', async () => {
    const entry = await deliver('/in');
    expect(entry).toMatchObject({ fate: 'delivered', attempts: [{ outcome: { kind: 'answer', status: 200 } }] });
    expect(await nginx.lastRequests(1, /in/)).toEqual(['200 POST /in Splunk key gzip']);
  });

  it('arrives where the token is right, and is not tried again where it is wrong', async () => {
    expect(await deliver('/token')).toMatchObject({ fate: 'delivered' });
    expect(await deliver('/token', 'other')).toMatchObject({
      ...{ fate: 'recoverable', reason: 'undelivered' },
      attempts: [{ outcome: { kind: 'answer', status: 401 } }],
    });
    expect(await nginx.lastRequests(2, /401/)).toEqual([
      '202 POST /token Splunk key gzip',
      '401 POST /token other gzip',
    ]);
  });

  it('waits as long as a 503 asks for with Retry-After, 4 times, and is given up', async () => {
    const { attempts, fate } = await deliver('/busy');
    expect([secondsOf(attempts), fate]).toEqual([[0, 7, 14, 21, 28], 'recoverable']);
    expect(attempts.at(-1)?.outcome).toEqual({ kind: 'answer', status: 503, retryAfter: '7' });
  });

  it('is tried 5 times when the connection is dropped without an answer', async () => {
    const { attempts, fate } = await deliver('/dropped');
    expect([secondsOf(attempts), fate]).toEqual([[0, 1, 3, 7, 15], 'recoverable']);
    expect(new Set(attempts.map(({ outcome }) => outcome.kind))).toEqual(new Set(['connection-error']));
  });

  it('is tried again when what stands behind is gone, and never when the batch is too large', async () => {
    expect(secondsOf((await deliver('/gone')).attempts)).toEqual([0, 1, 3, 7, 15]);
    expect(await deliver('/large')).toMatchObject({ attempts: [{ outcome: { status: 413 } }] });
  });

  it('does not go to one whose certificate is of a stranger', async () => {
    const stranger = await startKonnect();
    const untrusted = await startNginx(path ?? '', await stranger.mock.issueCertificate(), locations);
    await konnect.deliverTo(`${untrusted.origin}/in`);
    await konnect.mock.clock.idle();
    expect(konnect.mock.ledger.entries({ region: 'eu' }).at(-1)).toMatchObject({
      attempts: [{ outcome: { kind: 'certificate-error' } }],
    });
    expect(await untrusted.lastRequests(1, /^$/)).toEqual([]);
    await Promise.all([untrusted.close(), stranger.close()]);
  });
});
