import { X509Certificate } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { LogFormat } from '#konnect/contract/destination';
import { parseRecord } from '#konnect/record/parse';
import { verifyRecord } from '#konnect/record/verify';
import { createAuthority, type ServerCertificate } from '#mock/certificate';
import type { DeliveryProfile } from '#mock/delivery/profile';
import { createMock } from '#mock/server';
import { webhookOf } from '#mock/world';
import { createIdentity } from '#terraform/plugin/certificate';
import { createBreakingReceiver, type BreakingReceiver, type Deed } from './breaking-receiver';
import { createImpatientClock } from './impatient-clock';
import { sampleEvent, sampleNumber } from './sample-event';

/**
 * What the rules say of an outcome: taken; never again; a success without the batch; or once more - when nothing else is
 * asked for, after 1, 2, 4, 8 s.
 */
type Verdict = 'taken' | 'never again' | 'taken for delivered' | 'again' | { readonly againAfter: number };

interface Case {
  /** What the receiver does with the request. @default the batch goes elsewhere */
  readonly deed?: Deed;
  /** Which other address it goes to. */
  readonly at?: string;
  readonly verdict: Verdict;
  /** Where only 429, 500 and broken connections are retried. @default the same */
  readonly strict?: Verdict;
  /** Where redirects are not followed, `Retry-After` is not honoured, and 200 and 202 alone are success. @default the same */
  readonly plain?: Verdict;
  /** How long it takes, in seconds. @default 0 */
  readonly takes?: number;
}

const answer = (status: number, retryAfter?: string): Deed => ({
  ...{ kind: 'answer', status },
  headers: {
    ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
    ...(status === 301 || status === 307 ? { location: '/there' } : {}),
  },
});

const cases: Readonly<Record<string, Case>> = {
  '200': { deed: answer(200), verdict: 'taken' },
  '201': { deed: answer(201), verdict: 'taken', plain: 'never again' },
  '202': { deed: answer(202), verdict: 'taken' },
  '204': { deed: answer(204), verdict: 'taken', plain: 'never again' },
  '301': { deed: answer(301), verdict: 'taken for delivered', plain: 'never again' },
  '304': { deed: answer(304), verdict: 'never again' },
  '307': { deed: answer(307), verdict: 'taken', plain: 'never again' },
  '400': { deed: answer(400), verdict: 'never again' },
  '401': { deed: answer(401), verdict: 'never again' },
  '408': { deed: answer(408), verdict: 'never again' },
  '413': { deed: answer(413), verdict: 'never again' },
  '415': { deed: answer(415), verdict: 'never again' },
  '429': { deed: answer(429), verdict: 'again' },
  '429 with Retry-After': { deed: answer(429, '7'), verdict: { againAfter: 7 }, plain: 'again' },
  '429 with a Retry-After of two hours': { deed: answer(429, '7200'), verdict: { againAfter: 7200 }, plain: 'again' },
  '500': { deed: answer(500), verdict: 'again' },
  '500 with Retry-After': { deed: answer(500, '7'), verdict: 'again' },
  '501': { deed: answer(501), verdict: 'never again' },
  '502': { deed: answer(502), verdict: 'again', strict: 'never again' },
  '503': { deed: answer(503), verdict: 'again', strict: 'never again' },
  '503 with Retry-After': { deed: answer(503, '7'), verdict: { againAfter: 7 }, strict: 'never again', plain: 'again' },
  'no answer within 30 s': { deed: { kind: 'hang' }, verdict: 'again', takes: 30 },
  'reset before the body': { deed: { kind: 'reset-before-body' }, verdict: 'again' },
  'reset in the body': { deed: { kind: 'reset-in-body' }, verdict: 'again' },
  'half of the answer to its head': { deed: { kind: 'half-head' }, verdict: 'again' },
  'half of the body of an answer': { deed: { kind: 'half-body' }, verdict: 'taken' },
  'an expired certificate': { at: 'expired', verdict: 'never again' },
  'a self-signed certificate': { at: 'self-signed', verdict: 'never again' },
  'a certificate of another host': { at: 'wrong host', verdict: 'never again' },
  'a certificate of an unknown authority': { at: 'untrusted', verdict: 'never again' },
  'a name that is not found': { at: 'nowhere', verdict: 'again' },
};

/** The rules once more, in the words of the documentation: `position - 1` answers with 500, then the case, then 200. */
function expected(position: number, verdict: Verdict, takes: number) {
  const doubled = [1, 2, 4, 8];
  const ends = (verdict !== 'again' && typeof verdict !== 'object') || position > doubled.length;
  const asked = typeof verdict === 'object' ? [verdict.againAfter] : doubled.slice(position - 1, position);
  const pauses = [...doubled.slice(0, position - 1), ...(ends ? [] : asked.map((wait) => takes + wait))];
  const arrives = verdict === 'taken' || !ends;
  return {
    begins: [0, ...pauses.map((_, index) => pauses.slice(0, index + 1).reduce((sum, pause) => sum + pause, 0))],
    fate: arrives ? 'delivered' : 'recoverable',
    state: arrives || verdict === 'taken for delivered' ? 'active' : 'inactive',
  };
}

const { clock, hang } = createImpatientClock();
let trusted: string;
let receiver: BreakingReceiver;
/** Receivers whose certificate is wrong, by what is wrong with it, and an address without any. */
const addresses: Record<string, string> = { nowhere: 'https://siem.invalid/in' };
const strangers: BreakingReceiver[] = [];

beforeAll(async () => {
  const authority = await createAuthority();
  trusted = authority.certificate;
  receiver = await createBreakingReceiver({ certificate: await authority.issue(), onHang: hang });
  const own = createIdentity(Date.now());
  const wrong: Readonly<Record<string, ServerCertificate>> = {
    expired: await authority.issue({ validity: [Date.UTC(2020, 0, 1), Date.UTC(2021, 0, 1)] }),
    'self-signed': { cert: new X509Certificate(own.certificate).toString(), key: own.privateKey },
    'wrong host': await authority.issue({ hosts: ['siem.test'] }),
    untrusted: await (await createAuthority()).issue(),
  };
  for (const [name, certificate] of Object.entries(wrong)) {
    const stranger = await createBreakingReceiver({ certificate });
    strangers.push(stranger);
    addresses[name] = stranger.url;
  }
});
afterAll(() => Promise.all([receiver, ...strangers].map((each) => each.close())));

/** A local Konnect whose region eu delivers to the receiver. */
async function open(log_format: LogFormat, profile: Partial<DeliveryProfile>) {
  const mock = await createMock({ clock, profile, trust: [trusted] });
  const [organization] = mock.world.organizations.values();
  if (!organization) throw new Error('no organization');
  const inline = { endpoint: '', authorization: 'Splunk key', log_format, skip_ssl_verification: false };
  const webhook = webhookOf(organization, 'eu');
  return { mock, webhook, inline, cell: { organization: organization.id, region: 'eu' } as const };
}

let number = 0;

/** Delivers one event, whose attempt number `position` is the case's; answers what came of it. */
async function deliver({ mock, webhook, inline, cell }: Awaited<ReturnType<typeof open>>, position: number, it: Case) {
  Object.assign(webhook, { inline, enabled: true, state: 'active' });
  mock.record(cell, sampleEvent((number += 1)));
  const [first, ...rest] = mock.ledger.entries({ region: 'eu' }).slice(-1);
  if (!first || rest.length > 0) throw new Error('no event');
  const now = () => mock.ledger.entries({ region: 'eu' })[first.id - 1] ?? first;
  for (let entry = now(); entry.fate === 'in flight'; entry = now()) {
    const isCase = entry.attempts.length + 1 === position;
    receiver.deed = isCase ? (it.deed ?? answer(200)) : answer(entry.attempts.length + 1 < position ? 500 : 200);
    inline.endpoint = (isCase && it.at !== undefined && addresses[it.at]) || receiver.url;
    await clock.skip();
  }
  const { attempts, fate } = now();
  const start = attempts[0]?.at ?? 0;
  return { begins: attempts.map(({ at }) => (at - start) / 1000), fate, state: webhook.state };
}

const formats = ['cef', 'json', 'cps'] as const;
const wires = [
  { contentEncoding: 'gzip', contentType: 'text/plain' },
  { contentEncoding: 'application/gzip', contentType: 'application/text' },
] as const;

describe.each(formats.flatMap((format) => wires.map((wire) => ({ format, ...wire }))))(
  'a batch of $format, with Content-Encoding $contentEncoding, that meets',
  ({ format, ...wire }) => {
    let konnect: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      konnect = await open(format, wire);
    });
    afterAll(() => konnect.mock.close());

    it.each(Object.keys(cases))('%s at attempt 1 to 5', async (name) => {
      const it = cases[name];
      if (!it) throw new Error('no case');
      for (const position of [1, 2, 3, 4, 5]) {
        const before = receiver.seen.length;
        const came = await deliver(konnect, position, it);
        expect([position, came]).toEqual([position, expected(position, it.verdict, it.takes ?? 0)]);
        for (const { method, headers, body } of receiver.seen.slice(before)) {
          if (method === 'GET') {
            expect([it.verdict, body.length, headers['content-encoding']]).toEqual([
              'taken for delivered',
              0,
              undefined,
            ]);
            continue;
          }
          const line = gunzipSync(body).toString();
          expect([headers['content-encoding'], headers['content-type'], headers.authorization]).toEqual([
            ...[wire.contentEncoding, wire.contentType, 'Splunk key'],
          ]);
          expect([sampleNumber(line), parseRecord(line).format]).toEqual([number, format]);
          expect(verifyRecord(line, konnect.mock.jwks)).toBe(true);
        }
      }
    });
  },
);

const otherProfiles = [
  { where: 'only 429, 500 and broken connections are retried', verdict: 'strict', profile: { retryOn: '500' } },
  {
    where: 'redirects and Retry-After are ignored and only 200 and 202 are success',
    verdict: 'plain',
    profile: { redirects: 'ignored', retryAfter: 'ignored', success: '200-or-202' },
  },
] as const;

describe.each(otherProfiles)('a batch, where $where, that meets', ({ verdict, profile }) => {
  let konnect: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    konnect = await open('cef', profile);
  });
  afterAll(() => konnect.mock.close());

  it.each(Object.keys(cases))('%s at attempt 1 to 5', async (name) => {
    const it = cases[name];
    if (!it) throw new Error('no case');
    for (const position of [1, 2, 3, 4, 5])
      expect([position, await deliver(konnect, position, it)]).toEqual([
        position,
        expected(position, it[verdict] ?? it.verdict, it.takes ?? 0),
      ]);
  });
});
