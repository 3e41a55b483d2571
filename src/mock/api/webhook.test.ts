import { openOffice } from '#test/delivery/office';

const unknownId = '6a8e6b6e-0c4c-4f0e-9d52-0b8f3c5b8f10';

describe('the webhook', () => {
  it('is bound, read, changed in part and unbound, each region on its own', () => {
    const { call, createDestination } = openOffice();
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
    const { call, createDestination } = openOffice();
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
      { audit_log_destination_id: unknownId },
      404,
      `Audit log destination "${unknownId}" not found`,
    ],
    ['no destination, ever', { enabled: true }, 400, 'Required field missing'],
  ])('refuses %s', (_what, body, status, detail) => {
    expect(openOffice().call('PATCH', '/eu/v3/audit-log-webhook', body)).toMatchObject({ status, body: { detail } });
  });

  it('refuses a destination that does not exist with 400 when the profile says so, of a portal too', () => {
    const { call } = openOffice({ unknownDestination: '400' });
    const portal = String(call('POST', '/eu/v3/portals', { name: 'docs' }).body?.['id']);
    for (const path of ['/eu/v3/audit-log-webhook', `/eu/v3/portals/${portal}/audit-log-webhook`])
      expect(call('PATCH', path, { audit_log_destination_id: unknownId })).toMatchObject({
        status: 400,
        body: { invalid_parameters: [{ field: 'audit_log_destination_id', reason: 'does not exist' }] },
      });
  });

  it('reads as empty before it is bound when the profile says so', () => {
    const { status, body } = openOffice({ webhookUnconfigured: 'empty' }).call('GET', '/eu/v3/audit-log-webhook');
    expect([status, body]).toEqual([200, { audit_log_destination_id: '', enabled: false }]);
  });

  it('says that it is unconfigured, then that it is ready, then that it is off', () => {
    const { call, createDestination } = openOffice();
    const status = () => call('GET', '/eu/v3/audit-log-webhook/status').body;
    expect(status()).toEqual({ webhook_enabled: false, webhook_status: 'unconfigured' });
    call('PATCH', '/eu/v3/audit-log-webhook', { audit_log_destination_id: createDestination(), enabled: true });
    expect(status()).toEqual({ webhook_enabled: true, webhook_status: 'active' });
    call('PATCH', '/eu/v3/audit-log-webhook', { enabled: false });
    expect(status()).toEqual({ webhook_enabled: false, webhook_status: 'active' });
  });
});

describe('the webhook on the global host', () => {
  const enabled = (office: ReturnType<typeof openOffice>) =>
    ['us', 'eu', 'sg'].map((region) => office.call('GET', `/${region}/v2/audit-log-webhook`).body?.['enabled']);
  const bind = ({ call, createDestination }: ReturnType<typeof openOffice>) =>
    call('PATCH', '/global/v3/audit-log-webhook', { audit_log_destination_id: createDestination(), enabled: true });

  it('is not there', () => {
    expect(bind(openOffice())).toMatchObject({
      status: 404,
      body: { detail: expect.stringContaining('it is served on us, eu, au, me, in, sg') },
    });
  });

  it('is that of the home region when the profile says so', () => {
    const office = openOffice({ globalHost: 'home-region' });
    expect([bind(office).status, enabled(office)]).toEqual([200, [true, false, false]]);
    expect(office.call('GET', '/global/v3/audit-log-webhook/status').body).toMatchObject({ webhook_status: 'active' });
    expect(office.call('GET', '/global/v2/audit-log-webhook/jwks.json', '', '').status).toBe(200);
    expect(office.call('GET', '/global/v3/audit-logs').status).toBe(404);
  });

  it('is that of every region when the profile says so, and answers as the home region does', () => {
    const office = openOffice({ globalHost: 'every-region' });
    expect([bind(office).status, enabled(office)]).toEqual([200, [true, true, true]]);
    office.call('DELETE', '/eu/v3/audit-log-webhook');
    expect([office.call('DELETE', '/global/v3/audit-log-webhook').status, enabled(office)]).toEqual([
      204,
      [false, false, false],
    ]);
    expect(office.call('DELETE', '/global/v3/audit-log-webhook').status).toBe(404);
  });
});
