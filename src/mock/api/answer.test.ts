import type { Event } from '#konnect/contract/event';
import { operations, type Operation, type OperationName } from '#konnect/contract/operation';
import { createIds } from '#mock/ids';
import { createSteeredClock } from '#mock/steered-clock';
import { createWorld, type Cell } from '#mock/world';
import { answerCall, type Office } from './answer';
import { defaultApi, type ApiProfile } from './profile';

const nil = '00000000-0000-0000-0000-000000000000';
const siem = { name: 'siem', endpoint: 'https://siem.test/in?key=1', authorization: 'Splunk secret' };

/** An office of two organizations, the second without the role that audit logs need. */
function open(profile: Partial<ApiProfile> = {}, allowHttpReceivers = false) {
  const clock = createSteeredClock();
  const ids = createIds('seed');
  const recorded: { readonly cell: Cell; readonly event: Event }[] = [];
  const office: Office = {
    ...{ clock, ids, allowHttpReceivers, jwks: { keys: [] } },
    profile: { ...defaultApi, ...profile },
    world: createWorld(
      [
        { name: 'acme', token: 'kpat_acme', id: 'acme' },
        { name: 'guest', token: 'spat_guest', id: 'guest', roles: [], homeRegion: 'eu' },
      ],
      ids,
    ),
    record: (cell, event) => void recorded.push({ cell, event }),
  };
  const call = (method: string, url: string, body: unknown = '', authorization = 'Bearer kpat_acme') => {
    const { pathname, searchParams } = new URL(url, 'https://localhost');
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const request = { method, path: pathname, query: searchParams, authorization, body: text };
    const answer = answerCall({ ...request, userAgent: 'test/1.0', src: '192.0.2.10' }, office);
    const parsed = (answer.body ? JSON.parse(answer.body) : undefined) as Record<string, unknown> | undefined;
    return { status: answer.status, type: answer.headers['content-type'], body: parsed };
  };
  const createDestination = (name = 'siem'): string => {
    const { body } = call('POST', '/global/v3/audit-log-destinations', { ...siem, name });
    return String(body?.['id']);
  };
  return { clock, call, createDestination, recorded };
}

describe('destinations', () => {
  it('are created, read, changed in part and deleted, and never show their authorization', () => {
    const { clock, call } = open();
    const created = call('POST', '/global/v3/audit-log-destinations', { ...siem, log_format: 'json' });
    const id = String(created.body?.['id']);
    const shown = {
      ...{ id, name: 'siem', endpoint: siem.endpoint, log_format: 'json', skip_ssl_verification: false },
      ...{ created_at: '2026-01-02T03:04:05Z', updated_at: '2026-01-02T03:04:05Z' },
    };
    expect(created).toEqual({ status: 201, type: 'application/json', body: shown });
    expect(call('GET', `/eu/v3/audit-log-destinations/${id}`).body).toEqual(shown);

    void clock.advance(60_000);
    const changed = call('PATCH', `/global/v3/audit-log-destinations/${id}`, { name: 'new' });
    expect(changed).toMatchObject({ status: 200, body: { name: 'new', log_format: 'json', endpoint: siem.endpoint } });

    expect(call('DELETE', `/global/v3/audit-log-destinations/${id}`)).toMatchObject({ status: 204, body: undefined });
    expect(call('GET', `/global/v3/audit-log-destinations/${id}`).status).toBe(404);
    expect(call('DELETE', `/global/v3/audit-log-destinations/${id}`).status).toBe(404);
  });

  it.each([
    ['without endpoint', { ...siem, endpoint: undefined }, 'Required field missing', 'endpoint', 'cannot be blank'],
    ['with a blank name', { ...siem, name: '' }, 'Required field missing', 'name', 'cannot be blank'],
    ['whose endpoint is no URL', { ...siem, endpoint: 'siem' }, 'Invalid endpoint', 'endpoint', 'must be a valid URL'],
    [
      'whose endpoint is not HTTPS',
      { ...siem, endpoint: 'http://127.0.0.1/' },
      "endpoint in body should match '^https://'",
      'endpoint',
      "should match '^https://'",
    ],
    [
      'of a format that is none',
      { ...siem, log_format: 'xml' },
      'Invalid request body',
      'log_format',
      'must be one of cef, json, cps',
    ],
    [
      'with a wrong type',
      { ...siem, skip_ssl_verification: 'no' },
      'Invalid request body',
      'skip_ssl_verification',
      'must be a boolean',
    ],
    ['that is not JSON', '{"name"', 'Could not parse request body', 'body', 'request format is invalid'],
    ['that is no object', [], 'Could not parse request body', 'body', 'request format is invalid'],
  ])('are refused when the body is one %s', (_what, body, detail, field, reason) => {
    expect(open().call('POST', '/global/v3/audit-log-destinations', body)).toEqual({
      status: 400,
      type: 'application/problem+json',
      body: {
        ...{ status: 400, title: 'Bad Request', detail, invalid_parameters: [{ field, reason }] },
        instance: expect.stringMatching(/^konnect:trace:\d+$/),
      },
    });
  });

  it('may have an http endpoint on the loopback interface when that is allowed, and nowhere else', () => {
    const { call } = open({}, true);
    const statuses = ['http://127.0.0.1:8080/', 'http://localhost/', 'http://[::1]/', 'http://siem.test/'].map(
      (endpoint) => call('POST', '/global/v3/audit-log-destinations', { ...siem, name: endpoint, endpoint }).status,
    );
    expect(statuses).toEqual([201, 201, 201, 400]);
  });

  it('have names of their own, unless the profile says otherwise', () => {
    const { call, createDestination } = open();
    createDestination();
    const other = createDestination('other');
    expect(call('POST', '/global/v3/audit-log-destinations', siem)).toMatchObject({
      status: 409,
      body: { title: 'Conflict', detail: 'Key (org_id, name)=(acme, siem) already exists.' },
    });
    expect(call('PATCH', `/global/v3/audit-log-destinations/${other}`, { name: 'siem' }).status).toBe(409);
    expect(call('PATCH', `/global/v3/audit-log-destinations/${other}`, { name: 'other' }).status).toBe(200);

    const lenient = open({ duplicateName: 'allowed' });
    lenient.createDestination();
    expect(lenient.call('POST', '/global/v3/audit-log-destinations', siem).status).toBe(201);
  });

  it('cannot be deleted while a webhook is bound to them', () => {
    const { call, createDestination } = open();
    const id = createDestination();
    call('PATCH', '/eu/v3/audit-log-webhook', { audit_log_destination_id: id, enabled: false });
    expect(call('DELETE', `/global/v3/audit-log-destinations/${id}`)).toMatchObject({
      status: 409,
      body: { detail: 'Destination is in use' },
    });
    call('DELETE', '/eu/v3/audit-log-webhook');
    expect(call('DELETE', `/global/v3/audit-log-destinations/${id}`).status).toBe(204);
  });

  it('can be deleted while a webhook that is switched off is bound to them when the profile says so', () => {
    const { call, createDestination } = open({ disabledWebhook: 'free' });
    const id = createDestination();
    call('PATCH', '/eu/v3/audit-log-webhook', { audit_log_destination_id: id, enabled: true });
    expect(call('DELETE', `/global/v3/audit-log-destinations/${id}`).status).toBe(409);
    call('PATCH', '/eu/v3/audit-log-webhook', { enabled: false });
    expect(call('DELETE', `/global/v3/audit-log-destinations/${id}`).status).toBe(204);
  });

  it('are listed page by page, forth and back', () => {
    const { call, createDestination } = open();
    const names = ['a', 'b', 'c', 'd', 'e'];
    names.forEach(createDestination);
    const read = (url: string) => {
      const { body } = call('GET', url);
      const { data, meta } = body as { data: { name: string }[]; meta: Record<'next' | 'previous', string | null> };
      const link = (path: string | null): string => `/global${(path ?? '').replace('/api', '')}`;
      return {
        names: data.map(({ name }) => name).join(''),
        ...meta,
        after: link(meta.next),
        before: link(meta.previous),
      };
    };
    const first = read('/global/v3/audit-log-destinations?page[size]=2');
    expect(first).toMatchObject({ names: 'ab', size: 2, previous: null });
    const second = read(first.after);
    const third = read(second.after);
    expect([second.names, third.names, third.next]).toEqual(['cd', 'e', null]);
    expect([read(third.before).names, read(second.before).names]).toEqual(['cd', 'ab']);
    expect(read('/global/v3/audit-log-destinations')).toMatchObject({ names: 'abcde', next: null, previous: null });
  });

  it.each([
    ['filter[name][eq]=siem', 'siem'],
    ['filter[name]=siem', 'siem'],
    ['filter[name][contains]=si', 'siem,siem-2'],
    ['filter[name][contains]=none', ''],
  ])('are found by name: %s', (query, found) => {
    const { call, createDestination } = open();
    ['siem', 'other', 'siem-2'].forEach(createDestination);
    const { body } = call('GET', `/global/v3/audit-log-destinations?${query}`);
    expect((body?.['data'] as { name: string }[]).map(({ name }) => name).join()).toBe(found);
  });

  it.each(['page[size]=0', 'page[size]=x', 'page[after]=nowhere'])('refuse to be listed by %s', (query) => {
    expect(open().call('GET', `/global/v3/audit-log-destinations?${query}`).status).toBe(400);
  });

  it('are seen by their own organization only', () => {
    const { call, createDestination } = open();
    createDestination();
    const { body } = call('GET', '/v3/audit-log-destinations'.replace('', '/global'), '', 'Bearer kpat_acme');
    expect(body?.['data']).toHaveLength(1);
  });
});

describe('the webhook', () => {
  it('is bound, read, changed in part and unbound, each region on its own', () => {
    const { call, createDestination } = open();
    const id = createDestination();
    const bound = call('PATCH', '/eu/v3/audit-log-webhook', { audit_log_destination_id: id, enabled: true });
    expect(bound).toMatchObject({ status: 200, body: { audit_log_destination_id: id, enabled: true } });
    expect(call('PATCH', '/eu/v3/audit-log-webhook', { enabled: false }).body).toEqual({
      audit_log_destination_id: id,
      enabled: false,
    });
    expect(call('GET', '/eu/v3/audit-log-webhook').body).toEqual({ audit_log_destination_id: id, enabled: false });
    expect(call('GET', '/us/v3/audit-log-webhook').status).toBe(404);
    expect(call('DELETE', '/eu/v3/audit-log-webhook').status).toBe(204);
    expect(call('GET', '/eu/v3/audit-log-webhook').status).toBe(404);
    expect(call('DELETE', '/eu/v3/audit-log-webhook').status).toBe(404);
  });

  it('keeps being switched on when it is re-pointed', () => {
    const { call, createDestination } = open();
    const [one, two] = [createDestination('one'), createDestination('two')];
    call('PATCH', '/eu/v3/audit-log-webhook', { audit_log_destination_id: one, enabled: true });
    expect(call('PATCH', '/eu/v3/audit-log-webhook', { audit_log_destination_id: two }).body).toEqual({
      audit_log_destination_id: two,
      enabled: true,
    });
  });

  it.each([
    ['a malformed destination id', { audit_log_destination_id: 'siem' }, 400, 'Could not parse destination id'],
    [
      'a destination that does not exist',
      { audit_log_destination_id: nil },
      404,
      `Audit log destination "${nil}" not found`,
    ],
    ['no destination, ever', { enabled: true }, 400, 'Required field missing'],
  ])('refuses %s', (_what, body, status, detail) => {
    expect(open().call('PATCH', '/eu/v3/audit-log-webhook', body)).toMatchObject({ status, body: { detail } });
  });

  it('reads as empty before it is bound when the profile says so', () => {
    const { status, body } = open({ webhookUnconfigured: 'empty' }).call('GET', '/eu/v3/audit-log-webhook');
    expect([status, body]).toEqual([200, { audit_log_destination_id: '', enabled: false }]);
  });

  it('says that it is unconfigured, then that it is ready, then that it is off', () => {
    const { call, createDestination } = open();
    const status = () => call('GET', '/eu/v3/audit-log-webhook/status').body;
    expect(status()).toEqual({ webhook_enabled: false, webhook_status: 'unconfigured' });
    call('PATCH', '/eu/v3/audit-log-webhook', { audit_log_destination_id: createDestination(), enabled: true });
    expect(status()).toEqual({ webhook_enabled: true, webhook_status: 'active' });
    call('PATCH', '/eu/v3/audit-log-webhook', { enabled: false });
    expect(status()).toEqual({ webhook_enabled: false, webhook_status: 'active' });
  });
});

describe('who may call', () => {
  const names = Object.keys(operations) as OperationName[];
  const urls = names.map((name): [OperationName, string, string] => {
    const { method, path, hosts }: Operation = operations[name];
    return [name, method, `/${hosts === 'global' ? 'global' : 'eu'}${path.replace(/\{\w+\}/, nil)}`];
  });

  it.each(urls.filter(([name]) => name !== 'getJwks'))('%s needs a known token', (_name, method, url) => {
    const { call, recorded } = open();
    const answers = ['Bearer kpat_wrong', 'Basic kpat_acme', ''].map((header) => call(method, url, '', header));
    for (const { status, body } of answers) {
      expect([status, body]).toMatchObject([401, { title: 'Unauthorized', instance: expect.stringMatching(/^kong:/) }]);
    }
    expect(recorded).toEqual([]);
  });

  it.each(urls.filter(([, , url]) => url.includes('audit-log') && !url.includes('jwks')))(
    '%s needs the audit log role',
    (_name, method, url) => {
      const { call } = open();
      expect(call(method, url, '', 'Bearer spat_guest')).toMatchObject({
        status: 403,
        body: { title: 'Forbidden', detail: 'You do not have permission to perform this action' },
      });
    },
  );

  it('anybody reads the keys', () => {
    expect(open().call('GET', '/eu/v2/audit-log-webhook/jwks.json', '', '')).toMatchObject({
      status: 200,
      body: { keys: [] },
    });
  });

  it('each token belongs to its organization', () => {
    const { call } = open();
    const organizations = ['Bearer kpat_acme', 'Bearer spat_guest'].map(
      (header) => call('GET', '/global/v3/organizations/me', '', header).body,
    );
    expect(organizations).toEqual([
      { id: 'acme', name: 'acme' },
      { id: 'guest', name: 'guest' },
    ]);
  });
});

describe('a call', () => {
  const types = (recorded: readonly { readonly event: Event }[]): string[] => recorded.map(({ event }) => event.type);

  it('leaves three events of one trace in its region', () => {
    const { call, recorded } = open();
    call('POST', '/eu/v2/control-planes?a=b', { name: 'edge' });
    expect(types(recorded)).toEqual(['authentication', 'authorization', 'access']);
    expect(new Set(recorded.map(({ event }) => event.trace_id)).size).toBe(1);
    expect(recorded[0]?.cell).toEqual({ organization: 'acme', region: 'eu' });
    expect(recorded[2]?.event).toMatchObject({
      act: 'POST',
      request: '/v2/control-planes',
      query: '{"a":"b"}',
      status: 201,
    });
  });

  it('that only reads leaves no access event', () => {
    const { call, recorded } = open();
    call('GET', '/eu/v2/control-planes');
    expect(types(recorded)).toEqual(['authentication', 'authorization']);
  });

  it('that is refused says so in its events', () => {
    const { call, recorded } = open();
    call('DELETE', '/eu/v3/audit-log-webhook', '', 'Bearer spat_guest');
    expect(recorded.map(({ event }) => event)).toMatchObject([
      { event_class_id: 'AUTHENTICATION_TYPE_SPAT', success: true },
      { name: 'Authz.webhook', action: 'delete', granted: false, severity: 6 },
      { status: 403, severity: 6 },
    ]);
  });

  it('of the global host leaves its events in the home region of the organization', () => {
    const { call, recorded } = open();
    call('GET', '/global/v3/organizations/me');
    call('GET', '/global/v3/organizations/me', '', 'Bearer spat_guest');
    expect(new Set(recorded.map(({ cell }) => cell.region))).toEqual(new Set(['us', 'eu']));
  });

  it('to nowhere leaves no event and names what is served', () => {
    const { call, recorded } = open();
    expect(call('GET', '/eu/v3/nothing')).toMatchObject({
      status: 404,
      body: { detail: expect.stringContaining('GET /v3/audit-log-webhook') },
    });
    expect(recorded).toEqual([]);
  });
});
