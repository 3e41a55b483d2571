import { openOffice } from '#test/delivery/office';

const url = '/eu/v2/audit-log-webhook';
const receiver = { endpoint: 'https://siem.test/', authorization: 'Splunk secret', log_format: 'json' };

describe('the webhook of version 2', () => {
  it('says that it is unconfigured, in its own way', () => {
    expect(openOffice().call('GET', url).body).toEqual({
      ...{ endpoint: 'unconfigured', enabled: false, log_format: 'cef', skip_ssl_verification: false },
      updated_at: '0001-01-01T00:00:00Z',
    });
  });

  it('is made by its first change, changed in part, and never shows its authorization', async () => {
    const { call, clock } = openOffice();
    const made = { endpoint: 'https://siem.test/', enabled: true, log_format: 'json', skip_ssl_verification: false };
    expect(call('PATCH', url, { ...receiver, enabled: true })).toMatchObject({
      status: 200,
      body: { ...made, updated_at: '2026-01-02T03:04:05Z' },
    });
    await clock.advance(60_000);
    call('PATCH', url, { skip_ssl_verification: true });
    expect(call('GET', url).body).toEqual({
      ...{ ...made, skip_ssl_verification: true },
      updated_at: '2026-01-02T03:05:05Z',
    });
  });

  it('shows what a destination that is bound in version 3 says', () => {
    const { call, createDestination } = openOffice();
    call('PATCH', '/eu/v3/audit-log-webhook', { audit_log_destination_id: createDestination(), enabled: true });
    expect(call('GET', url).body).toMatchObject({ endpoint: 'https://siem.test/in?key=1', enabled: true });
  });

  it('switches a destination off and leaves it bound', () => {
    const { call, createDestination } = openOffice();
    const id = createDestination();
    call('PATCH', '/eu/v3/audit-log-webhook', { audit_log_destination_id: id, enabled: true });
    call('PATCH', url, { enabled: false });
    expect(call('GET', '/eu/v3/audit-log-webhook').body).toEqual({ audit_log_destination_id: id, enabled: false });
  });

  it('takes the place of a destination that was bound, which is free then', () => {
    const { call, createDestination } = openOffice();
    const id = createDestination();
    call('PATCH', '/eu/v3/audit-log-webhook', { audit_log_destination_id: id, enabled: true });
    call('PATCH', url, { endpoint: 'https://other.test/' });
    expect(call('GET', '/eu/v3/audit-log-webhook').body).toEqual({ audit_log_destination_id: '', enabled: true });
    expect(call('DELETE', `/global/v3/audit-log-destinations/${id}`).status).toBe(204);
    expect(call('GET', '/global/v3/audit-log-destinations').body).toMatchObject({ data: [] });
  });

  it('changes the destination that is bound when the profile says so', () => {
    const { call, createDestination } = openOffice({ inlineReceiver: 'destination' });
    const id = createDestination();
    call('PATCH', '/eu/v3/audit-log-webhook', { audit_log_destination_id: id, enabled: true });
    expect(call('PATCH', url, { endpoint: 'https://other.test/' }).body).toMatchObject({ enabled: true });
    expect(call('GET', '/eu/v3/audit-log-webhook').body).toEqual({ audit_log_destination_id: id, enabled: true });
    expect(call('GET', `/global/v3/audit-log-destinations/${id}`).body).toMatchObject({
      ...{ name: 'siem', endpoint: 'https://other.test/' },
    });
  });

  it('gives way to a destination, and ends when version 3 unbinds the region', () => {
    const { call, createDestination } = openOffice();
    call('PATCH', url, { ...receiver, enabled: true });
    const id = createDestination();
    call('PATCH', '/eu/v3/audit-log-webhook', { audit_log_destination_id: id });
    expect(call('GET', url).body).toMatchObject({ endpoint: 'https://siem.test/in?key=1', enabled: true });
    call('DELETE', '/eu/v3/audit-log-webhook');
    expect(call('GET', url).body).toMatchObject({ endpoint: 'unconfigured', enabled: false });
  });

  it.each([
    ['nothing to deliver to', { enabled: true }, 'Required field missing'],
    ['an endpoint that is no URL', { endpoint: 'siem' }, 'Invalid endpoint'],
    ['an endpoint that is not HTTPS', { endpoint: 'http://siem.test/' }, "endpoint in body should match '^https://'"],
  ])('refuses %s', (_what, body, detail) => {
    expect(openOffice().call('PATCH', url, body)).toMatchObject({ status: 400, body: { detail } });
  });

  it('has the status of the region, in both versions', () => {
    const { call } = openOffice();
    call('PATCH', url, { ...receiver, enabled: true });
    const status = { webhook_enabled: true, webhook_status: 'active' };
    expect(call('GET', `${url}/status`).body).toEqual(status);
    expect(call('GET', '/eu/v3/audit-log-webhook/status').body).toEqual(status);
  });
});
