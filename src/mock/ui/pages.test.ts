import { gzipSync } from 'node:zlib';
import { formatRecord } from '#konnect/record/format';
import { createSigningKey } from '#konnect/record/sign';
import { createFaults } from '#mock/create-faults';
import { createIds } from '#mock/ids';
import { createLedger } from '#mock/ledger';
import type { WriteRecord } from '#mock/records/write-record';
import { createSteeredClock } from '#mock/steered-clock';
import { createWorld, webhookOf } from '#mock/world';
import { sampleEvent } from '#test/delivery/sample-event';
import { wordsOf } from './fault-words';
import { createPages } from './pages';

const start = Date.UTC(2026, 0, 2, 3);
const cell = { organization: 'acme', region: 'eu' } as const;

const key = createSigningKey();

function open(write: WriteRecord = (event, format) => key.sign(formatRecord(event, format), format)) {
  const ids = createIds('seed');
  const world = createWorld([{ name: 'acme', id: 'acme', token: 'kpat_secret' }], ids);
  const [clock, faults] = [createSteeredClock(), createFaults()];
  const ledger = createLedger(clock);
  const called: string[] = [];
  const pages = createPages({
    ...{ world, ledger, clock, faults, ids, jwks: { keys: [key.jwk] } },
    writeRecord: write,
    record: (of, event) => void ledger.generated(of, event, clock.now()),
    openReceiver: async () => ({ url: 'https://127.0.0.1:1/' }),
    answer: ({ method, path, authorization = '', body }) => {
      called.push([method, path, authorization, body].join(' '));
      return path.includes('replay')
        ? { status: 409, headers: {}, body: '{"detail":"A replay job is currently running"}' }
        : { status: 200, headers: {}, body: '{"id":"d"}' };
    },
  });
  const ask = (method: string, url: string, changes: { body?: string; site?: string } = {}) => {
    const [path = '', query] = url.split('?', 2);
    const request = { method, path, query: new URLSearchParams(query), userAgent: '', src: '', body: '', ...changes };
    return { answer: pages.answer(request), follow: pages.follow(request) };
  };
  const get = async (url: string) => (await ask('GET', url).answer)?.body ?? '';
  const post = (url: string, body: string, site?: string) =>
    ask('POST', url, { body, ...(site === undefined ? {} : { site }) }).answer;
  return { world, ledger, clock, faults, called, ask, get, post };
}

describe('the pages', () => {
  it('leave every other request alone', () => {
    const { ask } = open();
    expect(ask('GET', '/eu/v3/audit-log-webhook').answer).toBeUndefined();
    expect(ask('GET', '/_/clock').answer).toBeUndefined();
    expect(ask('GET', '/').follow).toBeUndefined();
  });

  it.each(['/_/ui/nobody/eu', '/_/ui/acme/mars', '/_/ui/acme/eu/events/9', '/_/ui/'])(
    'say that nothing is at %s',
    async (url) => {
      expect(await open().ask('GET', url).answer).toMatchObject({
        status: 404,
        body: expect.stringContaining('There is nothing here'),
      });
    },
  );

  it('let nothing run but their own script, which is small', async () => {
    const { ask } = open();
    const page = await ask('GET', '/').answer;
    expect(page?.headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'sha256-/,
    );
    expect(page?.body.match(/<script[^>]*>/g)).toEqual(['<script src="/_/ui/page.js" defer>']);
    const script = await ask('GET', '/_/ui/page.js').answer;
    expect(gzipSync(script?.body ?? '').length).toBeLessThan(60_000);
  });

  it('escape what an event says, in the list and on its page', async () => {
    const { ledger, get } = open();
    const hostile = '<img src=x onerror=alert(1)>';
    ledger.generated(cell, { ...sampleEvent(), user_agent: hostile, request: hostile }, start);
    const texts = await Promise.all(
      ['/_/ui/acme/eu', '/_/ui/acme/eu/events/1', '/_/ui/acme/eu/events/1?format=json'].map(get),
    );
    for (const text of texts) {
      expect(text).toContain('&#60;img src=x onerror');
      expect(text).not.toContain('<img');
    }
  });

  it('never show a token', async () => {
    const { world, ledger, get } = open();
    ledger.generated(cell, sampleEvent(), start);
    const organization = world.organizations.get('acme');
    organization?.destinations.set('d', {
      ...{ id: 'd', name: 'siem', endpoint: 'https://siem.test/?key=secret', authorization: 'Splunk secret' },
      ...{ log_format: 'cef', skip_ssl_verification: true, created_at: '', updated_at: '' },
    });
    if (organization) Object.assign(webhookOf(organization, 'eu'), { destinationId: 'd', enabled: true });
    const texts = await Promise.all(['/', '/_/ui/acme/eu', '/_/ui/acme/eu/events/1'].map(get));
    expect(texts.join('')).toContain('siem.test');
    expect(texts.join('')).not.toContain('secret');
  });

  it('show a record in each format, with its fields and whether its signature verifies', async () => {
    const { ledger, get } = open();
    ledger.generated(cell, sampleEvent(7), start);
    for (const [format, start] of [
      ['cef', '2026-01-02T03:04:05Z konghq.com CEF:0|'],
      ['json', '{&#34;'],
      ['cps', '{&#34;'],
    ] as const) {
      const text = await get(`/_/ui/acme/eu/events/1?format=${format}`);
      expect(text).toContain(`>${start}`);
      expect(text).toContain('00000000000000000000000000000007');
      expect(text).toContain('The signature verifies');
    }
  });

  it.each([
    ['is not signed', (record: string) => record],
    ['does not verify', (record: string) => `${record} sig=AAAA`],
  ])('say of a record that it %s', async (said, finish) => {
    const { ledger, get } = open((event, format) => finish(formatRecord(event, format)));
    ledger.generated(cell, sampleEvent(), start);
    expect(await get('/_/ui/acme/eu/events/1')).toContain(`${said}.`);
  });

  it('say how often a receiver took an event', async () => {
    const { ledger, get } = open();
    const entry = ledger.generated(cell, sampleEvent(), start);
    expect(await get('/_/ui/acme/eu/events/1')).not.toContain('Taken');
    ledger.received(entry);
    expect(await get('/_/ui/acme/eu/events/1')).toContain('Taken once by a receiver of the local Konnect.');
  });

  it('narrow the events to a fate, and turn over pages', async () => {
    const { ledger, get } = open();
    const entries = Array.from({ length: 30 }, () => ledger.generated(cell, sampleEvent(), start));
    ledger.recoverable(entries.slice(0, 1), 'disabled');
    const shown = async (query: string) =>
      [...(await get(`/_/ui/acme/eu${query}`)).matchAll(/id="event-(\d+)"/g)].map(([, id]) => Number(id));
    expect(await shown('')).toEqual(Array.from({ length: 25 }, (_, index) => 30 - index));
    expect(await shown('?before=6')).toEqual([5, 4, 3, 2, 1]);
    expect(await shown('?fate=recoverable')).toEqual([1]);
    expect(await get('/_/ui/acme/eu')).toContain('href="/_/ui/acme/eu?before=6#events"');
  });

  it('do what a form asks, and lead back', async () => {
    const { ledger, clock, post } = open();
    const start = clock.now();
    expect(await post('/_/ui/acme/eu?fate=delivered', 'do=advance&ms=1000')).toMatchObject({
      status: 303,
      headers: { location: '/_/ui/acme/eu?fate=delivered' },
    });
    expect(clock.now() - start).toBe(1000);
    await post('/_/ui/acme/eu', 'do=record&kind=failed+login&count=3', 'same-origin');
    expect(ledger.entries(cell)).toHaveLength(3);
  });

  it('show and move the time of an organization that has its own, and no other', async () => {
    const { ledger, clock, called, get, post } = open();
    const start = clock.now();
    await clock.of('acme').advance(60_000);
    await post('/_/ui/acme/eu', 'do=freeze');
    await post('/_/ui/acme/eu', 'do=advance&ms=1000');
    await post('/_/ui/acme/eu', 'do=record&kind=call&count=1');
    await post('/', 'do=advance&ms=30000');
    await post('/_/ui/acme/eu', 'do=replay');
    expect([clock.frozen, clock.now() - start, clock.of('acme').now() - start]).toEqual([true, 30_000, 61_000]);
    expect(ledger.entries(cell)[0]?.event.rt).toBe(start + 61_000);
    expect(called[0]).toContain(`"end_at":"${new Date(start + 61_000).toISOString()}"`);
    expect(await get('/_/ui/acme/eu')).toMatch(
      /<b>03:05:06<\/b><\/time> UTC,\s+stopped, this organization&#39;s own time/,
    );
    expect(await post('/_/ui/acme/eu', 'do=thaw')).toMatchObject({
      status: 400,
      body: expect.stringContaining('the time of all stands: let that run first'),
    });
    expect(await get('/')).toMatch(/<b>03:04:35<\/b><\/time> UTC,\s+stopped\s*<\/p>/);
  });

  it('ask of the API, as the organization, what the API can do', async () => {
    const { called, post } = open();
    await post('/_/ui/acme/eu', 'do=connect');
    await post('/_/ui/acme/eu/portals/p', 'do=switch&to=off');
    expect(called).toEqual([
      'POST /global/v3/audit-log-destinations Bearer kpat_secret {"name":"receiver at 127.0.0.1:1","endpoint":"https://127.0.0.1:1/","authorization":"local"}',
      'PATCH /eu/v3/audit-log-webhook Bearer kpat_secret {"audit_log_destination_id":"d","enabled":true}',
      'PATCH /eu/v3/portals/p/audit-log-webhook Bearer kpat_secret {"enabled":false}',
    ]);
    expect(await post('/_/ui/acme/eu', 'do=replay')).toMatchObject({
      status: 409,
      body: expect.stringContaining('Konnect answered 409: A replay job is currently running'),
    });
  });

  it('set faults of the webhook they are about, show those to come, and call them off', async () => {
    const { faults, get, post } = open();
    await post('/_/ui/acme/eu', 'do=fault&steps=503+x+2');
    await post('/_/ui/acme/eu', 'do=api-fault&steps=reset');
    expect(faults.waiting().map(wordsOf)).toEqual(['api eu: reset', 'deliveries acme/eu: 503 x 2']);
    expect(await get('/_/ui/acme/us')).toContain('deliveries acme/eu: 503 x 2');
    await post('/_/ui/acme/eu', 'do=clear-faults');
    expect(faults.waiting()).toEqual([]);
    expect(await post('/_/ui/acme/eu', 'do=fault&steps=boom')).toMatchObject({
      status: 400,
      body: expect.stringContaining('step 1 is &#34;boom&#34;'),
    });
  });

  it('keep what was clicked as a test until it is forgotten', async () => {
    const { get, post } = open();
    expect(await get('/_/ui/acme/eu')).not.toContain('as a test for jest');
    await post('/_/ui/acme/eu', 'do=record&kind=call&count=2');
    expect(await get('/')).toContain('1 click so far');
    expect(await get('/_/ui/clicks.test.ts')).toContain('expect(fatesOf(cell)).toEqual({"in flight":2});');
    await post('/', 'do=forget');
    expect(await get('/')).not.toContain('as a test for jest');
  });

  it.each([
    ['/', 'do=advance&ms=-1', undefined, 400, 'Cannot do this as &#34;ms&#34; is &#34;-1&#34;'],
    ['/', 'do=explode', undefined, 400, 'Cannot do this as &#34;do&#34; is &#34;explode&#34;'],
    ['/', 'do=record&kind=call&count=1', undefined, 400, 'Cannot do this on a page of no webhook'],
    ['/', 'do=thaw', undefined, 400, 'Cannot thaw a clock that is purely virtual'],
    ['/', 'do=advance&ms=1', 'cross-site', 403, 'another web page asks for it'],
    ['/', 'do=advance&ms=1', 'same-site', 403, 'another web page asks for it'],
  ])('refuse on %s %s (from %s)', async (url, body, site, status, notice) => {
    expect(await open().post(url, body, site)).toMatchObject({ status, body: expect.stringContaining(notice) });
  });

  it('are followed as they change', () => {
    const { ledger, ask } = open();
    const read = ask('GET', '/_/ui/stream?page=%2F_%2Fui%2Facme%2Feu%3Ffate%3Drecoverable').follow;
    expect(read?.()).toContain('None.');
    ledger.recoverable([ledger.generated(cell, sampleEvent(), start)], 'disabled');
    expect(read?.()).toContain('id="event-1"');
    expect(ask('GET', '/_/ui/stream?page=//').follow?.()).toContain('There is nothing here');
  });
});
