import { Event } from '#konnect/contract/event';
import { createIds } from '#mock/ids';
import { createWorld, type TokenOptions } from '#mock/world';
import { eventsOf, type HandledCall } from './handled-call';

/** The events of a call that edits a webhook with a token like this. */
function eventsWith(options: Partial<TokenOptions> = {}, call: Partial<HandledCall> = {}): readonly Event[] {
  const { callers } = createWorld([{ name: 'acme', token: 'kpat_acme', ...options }], createIds('seed'));
  const [caller] = callers.values();
  if (!caller) throw new Error('no caller');
  const permission = { service: 'auditlogs', resource: 'webhook', action: 'edit' } as const;
  return eventsOf({
    ...{ caller, permission, granted: true, method: 'PATCH', path: '/v3/audit-log-webhook', status: 200 },
    ...{ query: new URLSearchParams(), at: 0, trace: '0'.repeat(32), src: '192.0.2.1', userAgent: 'x' },
    ...call,
  });
}

describe('the events of a call', () => {
  it('are those of the contract', () => {
    const events = eventsWith({ principalName: 'Ada (ada@example.com)' });
    expect(events.map((event) => Event.parse(event))).toEqual(events);
    expect(events.map(({ type }) => type)).toEqual(['authentication', 'authorization', 'access']);
  });

  it('name who acts only where names were asked for', () => {
    const names = (events: readonly Event[]) => events.map(({ principal_name }) => principal_name);
    expect(names(eventsWith())).toEqual([undefined, undefined, undefined]);
    expect(new Set(names(eventsWith({ principalName: 'Ada (ada@example.com)' })))).toEqual(
      new Set(['Ada (ada@example.com)']),
    );
  });

  it.each([
    { state: 'expired', name: 'AUTHENTICATION_OUTCOME_TOKEN_EXPIRED', severity: 1 },
    { state: 'locked', name: 'AUTHENTICATION_OUTCOME_LOCKED', severity: 6 },
    { state: 'disabled', name: 'AUTHENTICATION_OUTCOME_DISABLED', severity: 6 },
  ] as const)('are one failed authentication when the token is $state', ({ state, name, severity }) => {
    expect(eventsWith({ state })).toMatchObject([{ type: 'authentication', name, severity, success: false }]);
  });

  it.each([
    [200, 1],
    [401, 6],
    [403, 6],
    [404, 1],
    [500, 10],
  ])('say of an answer of %i that its severity is %i', (status, severity) => {
    expect(eventsWith({}, { status })[2]).toMatchObject({ status, severity });
  });

  it('hold the query as Go writes JSON, keys in alphabetical order', () => {
    const query = new URLSearchParams('start=1&end=<2>&a=b%26c');
    expect(eventsWith({}, { query })[2]).toMatchObject({
      query: '{"a":"b\\u0026c","end":"\\u003c2\\u003e","start":"1"}',
    });
  });
});
