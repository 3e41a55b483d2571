import type { Jwks } from '#konnect/contract/jwks';
import { createFaults } from '#mock/create-faults';
import { createIds } from '#mock/ids';
import { createLedger } from '#mock/ledger';
import { createSigningKeys } from '#mock/records/signing-keys';
import { createSteeredClock } from '#mock/steered-clock';
import { createWorld } from '#mock/world';
import { sampleEvent } from '#test/delivery/sample-event';
import { answerControl } from './answer';
import { clockControls } from './clock';
import { faultControls } from './faults';
import { keyControls } from './keys';
import { ledgerControls } from './ledger';

function open() {
  const clock = createSteeredClock();
  const ledger = createLedger(clock);
  const world = createWorld([{ name: 'Acme Inc', token: 'kpat', id: 'acme' }], createIds('seed'));
  const controls = {
    ...{ ...clockControls(clock, world), ...faultControls(createFaults()) },
    ...{ ...ledgerControls(ledger, world), ...keyControls(createSigningKeys('seed'), ledger) },
  };
  const call = async (method: string, url: string, body = '', site?: string): Promise<[number, unknown]> => {
    const { pathname, searchParams } = new URL(url, 'https://localhost');
    const request = {
      method,
      path: pathname,
      query: searchParams,
      userAgent: '',
      src: '',
      body,
      ...(site && { site }),
    };
    const answer = await answerControl(request, controls);
    return [answer.status, JSON.parse(answer.body)];
  };
  return { clock, ledger, call };
}

describe('the controls', () => {
  it('show the time and move it', async () => {
    const { clock, call } = open();
    clock.after(90_000, () => {});
    const frozen = true;
    expect(await call('GET', '/_/clock')).toEqual([200, { now: '2026-01-02T03:04:05.000Z', frozen, pending: 1 }]);
    expect(await call('POST', '/_/clock/advance', '{"ms":15000}')).toEqual([
      200,
      { now: '2026-01-02T03:04:20.000Z', frozen, pending: 1 },
    ]);
    expect(await call('POST', '/_/clock/skip')).toEqual([200, { now: '2026-01-02T03:05:35.000Z', frozen, pending: 0 }]);
  });

  it('move the time of one organization, by name or id, and leave that of the others', async () => {
    const { clock, call } = open();
    expect(await call('POST', '/_/clock/advance?organization=acme', '{"ms":15000}')).toMatchObject([
      200,
      { now: '2026-01-02T03:04:20.000Z' },
    ]);
    expect(await call('GET', '/_/clock')).toMatchObject([200, { now: '2026-01-02T03:04:05.000Z' }]);
    await clock.advance(1000);
    expect(await call('GET', '/_/clock?organization=acme')).toMatchObject([200, { now: '2026-01-02T03:04:21.000Z' }]);
    expect(await call('GET', '/_/clock?organization=nobody')).toMatchObject([
      400,
      { detail: expect.stringContaining('Cannot find organization "nobody"') },
    ]);
  });

  it('freeze time and let it run', async () => {
    const base = createSteeredClock();
    const clock = createSteeredClock({ base });
    const call = async (path: string) => {
      const request = { method: 'POST', path, query: new URLSearchParams(), userAgent: '', src: '', body: '' };
      return JSON.parse(
        (await answerControl(request, clockControls(clock, createWorld([], createIds('seed'))))).body,
      ) as unknown;
    };
    expect(await call('/_/clock/freeze')).toMatchObject({ frozen: true });
    expect(await call('/_/clock/thaw')).toMatchObject({ frozen: false });
  });

  it('show the keys that records are signed with, and take a new one into use', async () => {
    const { call } = open();
    const [, before] = await call('GET', '/_/keys');
    const [status, after] = await call('POST', '/_/keys/rotate');
    expect([status, after]).toEqual([
      200,
      { keys: [...(before as Jwks).keys, expect.objectContaining({ kty: 'OKP' })] },
    ]);
    expect(await call('GET', '/_/keys')).toEqual([200, after]);
  });

  it.each([
    ['cross-site', 403],
    ['same-site', 403],
    ['same-origin', 200],
    ['none', 200],
  ])('are not used by other web pages: %s', async (site, expected) => {
    const { clock, call } = open();
    const before = clock.now();
    const [status] = await call('POST', '/_/clock/advance', '{"ms":1}', site);
    expect([status, clock.now() - before]).toEqual([expected, expected === 200 ? 1 : 0]);
  });

  it('show gaps page by page, each event once', async () => {
    const { ledger, call } = open();
    for (let number = 1; number <= 7; number += 1) {
      const region = number % 2 === 0 ? 'eu' : 'us';
      const entry = ledger.generated({ organization: 'acme', region }, sampleEvent(number), Date.UTC(2026, 0, 2));
      if (number !== 5) ledger.recoverable([entry], 'disabled');
    }
    const read = async (query: string) => {
      const [, body] = await call('GET', `/_/ledger/gaps${query}`);
      const { gaps, missing, next } = body as { gaps: { missing: number; events: { id: number }[] }[] } & Page;
      return [gaps.map((gap) => [gap.missing, gap.events.map(({ id }) => id)]), missing, next];
    };
    type Page = { readonly missing: number; readonly next: number | null };
    expect(await read('?limit=4')).toEqual([
      [
        [2, [1, 3]],
        [3, [2, 4]],
      ],
      ...[6, 4],
    ]);
    expect(await read('?limit=4&after=4')).toEqual([
      [
        [3, [6]],
        [1, [7]],
      ],
      ...[6, null],
    ]);
    expect((await call('GET', '/_/ledger/gaps?limit=10001'))[0]).toBe(400);
  });

  it('count events and show gaps, of all cells or of some', async () => {
    const { ledger, call } = open();
    const entry = ledger.generated({ organization: 'acme', region: 'eu' }, sampleEvent(7), Date.UTC(2026, 0, 2));
    ledger.recoverable([entry], 'disabled');
    expect(await call('GET', '/_/ledger')).toEqual([
      200,
      { generated: 1, inFlight: 0, delivered: 0, recoverable: 1, expired: 0 },
    ]);
    expect(await call('GET', '/_/ledger?region=us')).toMatchObject([200, { generated: 0 }]);
    for (const misspelt of ['organization=acne', 'region=eur', 'portal=docs'])
      expect(await call('GET', `/_/ledger/gaps?${misspelt}`)).toMatchObject([400, {}]);
    expect(await call('GET', '/_/ledger/gaps?organization=Acme+Inc')).toEqual([
      200,
      {
        ...{ missing: 1, next: null },
        gaps: [
          {
            ...{ organization: 'acme', region: 'eu', missing: 1 },
            ...{ from: '2026-01-02T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' },
            events: [
              {
                ...{ id: 1, fate: 'recoverable', reason: 'disabled', trace_id: '0'.repeat(31) + '7' },
                recoverable_until: '2026-01-09T00:00:00.000Z',
              },
            ],
          },
        ],
      },
    ]);
  });

  it('show the history of events, of a fate, of a trace, and page by page', async () => {
    const { ledger, call } = open();
    const cell = { organization: 'acme', region: 'eu' } as const;
    const [first, second, third] = [1, 2, 3].map((n) => ledger.generated(cell, sampleEvent(n), Date.UTC(2026, 0, 2)));
    if (!first || !second || !third) throw new Error('no entries');
    ledger.attempted([second], { at: Date.UTC(2026, 0, 2, 0, 0, 1), outcome: { kind: 'answer', status: 200 } });
    ledger.delivered([second]);
    ledger.received(second);
    expect(await call('GET', '/_/ledger/events?fate=delivered')).toEqual([
      200,
      {
        events: [
          {
            ...{ id: 2, ...cell, generated_at: '2026-01-02T00:00:00.000Z', fate: 'delivered', received: 1 },
            attempts: [{ at: '2026-01-02T00:00:01.000Z', kind: 'answer', status: 200 }],
            delivered_at: '2026-01-02T03:04:05.000Z',
            event: sampleEvent(2),
          },
        ],
      },
    ]);
    const ids = async (query: string) =>
      JSON.stringify((await call('GET', `/_/ledger/events?${query}`))[1])
        .match(/(?<="id":)\d+/g)
        ?.map(Number);
    expect(await ids(`trace_id=${first.event.trace_id}`)).toEqual([1]);
    expect(await ids('after=1&limit=1')).toEqual([2]);
    expect(await ids('region=us')).toBeUndefined();
  });

  it('set faults as text and as data, show what is left of them, and call them off', async () => {
    const { call } = open();
    const step = { kind: 'answer', status: 429, retryAfter: '7' };
    const scripted = { on: 'deliveries', region: 'eu', script: [{ step, times: 'forever' }] };
    expect(await call('POST', '/_/faults', '{"text":"deliveries eu: 429 after 7 forever"}')).toEqual([
      200,
      { faults: [scripted] },
    ]);
    const data = [
      { on: 'deliveries', chances: [{ step: { kind: 'refused' }, chance: 0.5 }], seed: '7' },
      { on: 'api', method: 'GET', times: 2, effect: { kind: 'stale', ms: 5000 } },
      { on: 'replays', outcome: 'sticks', times: 'forever' },
    ];
    const [dice, stale, stuck] = data;
    expect(await call('POST', '/_/faults', JSON.stringify({ faults: data }))).toMatchObject([200, {}]);
    expect(await call('GET', '/_/faults')).toEqual([200, { faults: [stale, stuck, scripted, dice] }]);
    expect(await call('DELETE', '/_/faults')).toEqual([200, { faults: [] }]);
  });

  it.each([
    ['POST', '/_/faults', '{"text":"500, 42"}', 400, 'Cannot read fault "500, 42" as step 2 is "42": give a status'],
    ['POST', '/_/faults', '{"faults":[{"on":"deliveries","script":[]}]}', 400, 'Invalid request body'],
    ['POST', '/_/faults', '{"faults":[{"on":"api","times":0}]}', 400, 'Invalid request body'],
    ['GET', '/_/ledger/events?fate=lost', '', 400, 'Invalid query'],
    ['POST', '/_/clock/advance', '{"ms":-1}', 400, 'Invalid request body'],
    ['POST', '/_/clock/advance', 'soon', 400, 'Could not parse request body'],
    ['POST', '/_/clock/set', '{"time":"tomorrow"}', 400, 'Invalid request body'],
    [
      'POST',
      '/_/clock/set',
      '{"time":"2026-01-01T00:00:00Z"}',
      400,
      'Cannot set the clock to "2026-01-01T00:00:00.000Z"',
    ],
    ['POST', '/_/clock/thaw', '', 400, 'Cannot thaw a clock that is purely virtual: create it with a base clock'],
    ['GET', '/_/clock/advance', '', 404, 'Served are GET /_/clock, POST /_/clock/advance, '],
    ['GET', '/_/toString', '', 404, 'Served are GET /_/clock, '],
  ])('refuse %s %s %s', async (method, url, body, status, detail) => {
    const { call } = open();
    expect(await call(method, url, body)).toMatchObject([status, { detail: expect.stringContaining(detail) }]);
  });
});
