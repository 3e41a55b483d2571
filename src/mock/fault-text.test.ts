import type { Fault } from './faults';
import { problem, rateLimited } from './faults';
import { parseFaults } from './fault-text';

const answer = (status: number, retryAfter?: string) => ({
  step: { kind: 'answer', status, ...(retryAfter === undefined ? {} : { retryAfter }) } as const,
});

describe('the text of faults', () => {
  it.each<[string, readonly Fault[]]>([
    [
      '500, 500, 429 after 7, 200',
      [{ on: 'deliveries', script: [answer(500), answer(500), answer(429, '7'), answer(200)] }],
    ],
    ['deliveries eu: 401 x 3', [{ on: 'deliveries', region: 'eu', script: [{ ...answer(401), times: 3 }] }]],
    [
      'deliveries acme/*: refused forever',
      [{ on: 'deliveries', organization: 'acme', script: [{ step: { kind: 'refused' }, times: Infinity }] }],
    ],
    [
      'Deliveries acme/eu/p1: Black Hole; 503 after 2026-01-02T03:05:05Z',
      [
        {
          on: 'deliveries',
          organization: 'acme',
          region: 'eu',
          portal: 'p1',
          script: [{ step: { kind: 'black-hole' } }],
        },
        { on: 'deliveries', script: [answer(503, 'Fri, 02 Jan 2026 03:05:05 GMT')] },
      ],
    ],
    [
      'slow 1.5 s, reset in body, expired certificate',
      [
        {
          on: 'deliveries',
          script: [
            { step: { kind: 'slow', ms: 1500 } },
            { step: { kind: 'reset', when: 'in' } },
            { step: { kind: 'certificate', flaw: 'expired' } },
          ],
        },
      ],
    ],
    [
      '503 at 20 %, half answer at 0.5 %, seed 7',
      [
        {
          ...{ on: 'deliveries', seed: '7' },
          chances: [
            { ...answer(503), chance: 0.2 },
            { step: { kind: 'half-answer' as const }, chance: 0.005 },
          ],
        },
      ],
    ],
    [
      'api PATCH eu /v3/audit-log-webhook: 429 after 5 x 2, reset after',
      [
        { on: 'api', method: 'PATCH', host: 'eu', path: '/v3/audit-log-webhook', times: 2, effect: rateLimited('5') },
        {
          on: 'api',
          method: 'PATCH',
          host: 'eu',
          path: '/v3/audit-log-webhook',
          times: 1,
          effect: { kind: 'drop-answer' },
        },
      ],
    ],
    ['api: 500', [{ on: 'api', times: 1, effect: problem(500) }]],
    ['api */status: slow 2 min forever', [{ on: 'api', path: '*/status', times: Infinity, delayMs: 120_000 }]],
    ['api global: stale 5 s', [{ on: 'api', host: 'global', times: Infinity, effect: { kind: 'stale', ms: 5000 } }]],
    ['replays eu: stuck', [{ on: 'replays', region: 'eu', outcome: 'sticks', times: 1 }]],
    ['replays: fail x 2', [{ on: 'replays', outcome: 'fails', times: 2 }]],
    [' ', []],
  ])('reads %j', (text, faults) => {
    expect(parseFaults(text)).toEqual(faults);
  });

  it.each([
    ['500, 42', 'Cannot read fault "500, 42" as step 2 is "42": give a status from 200 to 599, '],
    ['500,, 200', 'as step 2 is empty: give a status'],
    ['429 after lunch', 'as step 1 is "429 after lunch": give a status from 200 to 599, also as in "429 after 7"'],
    ['slow 5', 'as step 1 is "slow 5": give a status'],
    ['500 x 0', 'as step 1 is "500 x 0": give a status'],
    ['deliveries mars: 500', 'Cannot read fault "deliveries mars: 500" as "mars" is no place: give a region (us, eu, '],
    ['deliveries a/eu/p/x: 500', 'as "a/eu/p/x" is no place'],
    ['503 at 20 %, 500', 'as step 2 has no chance: give each step one or none'],
    ['503 at 60 %, 500 at 60 %', 'as the chances add up to 120 %: let them be 100 % at most'],
    ['503, seed 7', 'as it has a seed and no chance: give each step one, as in "500 at 20 %"'],
    ['api FETCH: 500', 'as "FETCH" is no call: give it as in "PATCH eu /v3/audit-log-webhook"; hosts are us, eu, '],
    ['api mars: 500', 'as "mars" is no call'],
    ['api: 200', 'as step 1 is "200": give a status from 400 to 599'],
    ['replays: slow', 'as step 1 is "slow": give "stuck" or "fail"'],
  ])('refuses %j and says which part and what is allowed', (text, sentence) => {
    expect(() => parseFaults(text)).toThrow(sentence);
  });
});
