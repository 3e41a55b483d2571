import type { Event } from '#konnect/contract/event';
import { operations, type Operation, type OperationName } from '#konnect/contract/operation';
import { openOffice } from '#test/delivery/office';

const nil = '00000000-0000-0000-0000-000000000000';

describe('who may call', () => {
  const names = Object.keys(operations) as OperationName[];
  const urls = names.map((name): [OperationName, string, string] => {
    const { method, path, hosts }: Operation = operations[name];
    return [name, method, `/${hosts === 'global' ? 'global' : 'eu'}${path.replace(/\{\w+\}/, nil)}`];
  });

  it.each(urls.filter(([name]) => name !== 'getJwks'))('%s needs a known token', (_name, method, url) => {
    const { call, recorded } = openOffice();
    const answers = ['Bearer kpat_wrong', 'Basic kpat_acme', ''].map((header) => call(method, url, '', header));
    for (const { status, body } of answers) {
      expect([status, body]).toMatchObject([401, { title: 'Unauthorized', instance: expect.stringMatching(/^kong:/) }]);
    }
    expect(recorded).toEqual([]);
  });

  it.each(urls.filter(([, , url]) => url.includes('audit-log') && !url.includes('jwks')))(
    '%s needs the audit log role',
    (_name, method, url) => {
      const { call } = openOffice();
      expect(call(method, url, '', 'Bearer spat_guest')).toMatchObject({
        status: 403,
        body: { title: 'Forbidden', detail: 'You do not have permission to perform this action' },
      });
    },
  );

  it('anybody reads the keys', () => {
    expect(openOffice().call('GET', '/eu/v2/audit-log-webhook/jwks.json', '', '')).toMatchObject({
      status: 200,
      body: { keys: [] },
    });
  });

  it('who has a token reads the keys when the profile says so, whatever its roles', () => {
    const { call, recorded } = openOffice({ jwks: 'token' });
    const statuses = ['', 'Bearer kpat_wrong', 'Bearer spat_guest'].map(
      (header) => call('GET', '/eu/v2/audit-log-webhook/jwks.json', '', header).status,
    );
    expect([statuses, recorded.map(({ cell }) => cell.region)]).toEqual([
      [401, 401, 200],
      ['eu', 'eu'],
    ]);
  });

  it('each token belongs to its organization', () => {
    const { call } = openOffice();
    const organizations = ['Bearer kpat_acme', 'Bearer spat_guest'].map(
      (header) => call('GET', '/global/v3/organizations/me', '', header).body,
    );
    expect(organizations).toEqual([
      { id: 'acme', name: 'acme' },
      { id: 'guest', name: 'guest' },
    ]);
  });
});

describe('control planes', () => {
  it('are created and listed in their region', () => {
    const { call } = openOffice();
    const { status, body } = call('POST', '/eu/v2/control-planes', { name: 'edge', description: 'of the shop' });
    expect([status, body]).toMatchObject([201, { name: 'edge', description: 'of the shop' }]);
    expect(call('GET', '/eu/v2/control-planes').body).toMatchObject({ data: [body], meta: { page: { total: 1 } } });
    expect(call('GET', '/us/v2/control-planes').body).toMatchObject({ data: [] });
  });
});

describe('a call', () => {
  const types = (recorded: readonly { readonly event: Event }[]): string[] => recorded.map(({ event }) => event.type);

  it('leaves three events of one trace in its region', () => {
    const { call, recorded } = openOffice();
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
    const { call, recorded } = openOffice();
    call('GET', '/eu/v2/control-planes');
    expect(types(recorded)).toEqual(['authentication', 'authorization']);
  });

  it('that is refused says so in its events', () => {
    const { call, recorded } = openOffice();
    call('DELETE', '/eu/v3/audit-log-webhook', '', 'Bearer spat_guest');
    expect(recorded.map(({ event }) => event)).toMatchObject([
      { event_class_id: 'AUTHENTICATION_TYPE_SPAT', success: true },
      { name: 'Authz.webhook', action: 'delete', granted: false, severity: 6 },
      { status: 403, severity: 6 },
    ]);
  });

  it('of the global host leaves its events in the home region of the organization', () => {
    const { call, recorded } = openOffice();
    for (const token of ['kpat_acme', 'spat_guest']) call('GET', '/global/v3/organizations/me', '', `Bearer ${token}`);
    const cells = recorded.map(({ cell }) => `${cell.organization} ${cell.region}`);
    expect(cells).toEqual(['acme us', 'acme us', 'guest eu', 'guest eu']);
  });

  it('to nowhere leaves no event and names what is served', () => {
    const { call, recorded } = openOffice();
    expect(call('GET', '/eu/v3/nothing')).toMatchObject({
      status: 404,
      body: { detail: expect.stringContaining('GET /v3/audit-log-webhook') },
    });
    expect(recorded).toEqual([]);
  });
});
