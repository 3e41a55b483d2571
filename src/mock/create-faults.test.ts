import { createFaults } from './create-faults';
import { notJson, problem, rateLimited, type ApiFault } from './faults';

/** Which of these calls the fault meets. */
function met(fault: ApiFault): string[] {
  const calls = [
    ['GET', '/eu/v3/audit-log-webhook'],
    ['PATCH', '/eu/v3/audit-log-webhook'],
    ['GET', '/us/v3/audit-log-webhook/status'],
    ['GET', '/global/v3/audit-log-destinations'],
  ] as const;
  const faults = createFaults();
  faults.add({ times: Infinity, ...fault });
  return calls.filter(([method, path]) => faults.take(method, path)).map(([method, path]) => `${method} ${path}`);
}

describe('faults', () => {
  it.each([
    [{}, 4],
    [{ method: 'PATCH' }, 1],
    [{ host: 'eu' }, 2],
    [{ path: '/v3/audit-log-webhook' }, 2],
    [{ path: '/v3/audit-log-webhook*' }, 3],
    [{ path: '*/status' }, 1],
    [{ path: '/v3/audit.log-webhook*' }, 0],
    [{ path: '/v3/audit-log-webhook', method: 'GET', host: 'us' }, 0],
  ])('%j meets %i of the calls', (fault, count) => {
    expect(met(fault)).toHaveLength(count);
  });

  it('are over after as many calls as they say, once when they say nothing', () => {
    const faults = createFaults();
    faults.add({ effect: problem(500), times: 2 });
    faults.add({ effect: problem(503) });
    const statuses = [1, 2, 3, 4].map(() => {
      const effect = faults.take('GET', '/eu/v3/audit-log-webhook')?.effect;
      return effect?.kind === 'answer' ? effect.answer.status : undefined;
    });
    expect(statuses).toEqual([500, 500, 503, undefined]);
  });

  it('are shown as what is left of them, in a form that can be added again', () => {
    const faults = createFaults();
    faults.add('500 x 3, 429; api: 503 x 2; replays: stuck');
    const place = { cell: { organization: 'id', region: 'eu' }, organization: 'acme' } as const;
    faults.takeStep(place);
    faults.take('GET', '/eu/v3/audit-log-webhook');
    const step = (status: number) => ({ kind: 'answer', status }) as const;
    const left = [
      { on: 'api', times: 1, effect: problem(503) },
      { on: 'replays', times: 1, outcome: 'sticks' },
      { on: 'deliveries', script: [{ step: step(500), times: 2 }, { step: step(429) }] },
    ];
    expect(faults.waiting()).toEqual(left);
    const again = createFaults();
    faults.waiting().forEach((fault) => again.add(fault));
    expect(again.waiting()).toEqual(left);
    expect([1, 2].map(() => faults.takeReplay(place))).toEqual(['sticks', undefined]);
  });

  it('can be called off', () => {
    const faults = createFaults();
    faults.add({ times: Infinity });
    faults.clear();
    expect(faults.take('GET', '/eu/v3/audit-log-webhook')).toBeUndefined();
  });

  it('answer a problem with the members given and no others', () => {
    expect(problem(403, { detail: 'no' })).toMatchObject({
      answer: { status: 403, body: '{"status":403,"title":"Forbidden","instance":"kong:trace:1","detail":"no"}' },
    });
    expect(problem(403)).toMatchObject({ answer: { body: expect.not.stringContaining('detail') } });
  });

  it('answer as the gateway does when there are too many calls: 37 bytes, and Retry-After when it is asked for', () => {
    const [patient, silent] = [rateLimited('77'), rateLimited()].map((effect) =>
      effect.kind === 'answer' ? effect.answer : undefined,
    );
    expect([patient?.status, patient?.body.length, patient?.headers['retry-after']]).toEqual([429, 37, '77']);
    expect(silent?.headers).not.toHaveProperty('retry-after');
  });

  it('answer what is not JSON', () => {
    expect(notJson(502)).toMatchObject({
      answer: { status: 502, body: expect.stringContaining('<h1>502 Bad Gateway') },
    });
  });
});
