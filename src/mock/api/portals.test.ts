import type { ApiProfile } from './profile';
import { openOffice } from '#test/delivery/office';

function openPortal(profile: Partial<ApiProfile> = {}) {
  const office = openOffice(profile);
  const portal = String(office.call('POST', '/eu/v3/portals', { name: 'docs' }).body?.['id']);
  return { ...office, portal, url: `/eu/v3/portals/${portal}/audit-log-webhook` };
}

describe('developer portals', () => {
  it('are created, listed by page, read and deleted, each region on its own', () => {
    const { call, portal } = openPortal();
    call('POST', '/eu/v3/portals', { name: 'partners' });
    expect(call('GET', '/eu/v3/portals?page[size]=1&page[number]=2').body).toMatchObject({
      data: [{ name: 'partners' }],
      meta: { page: { number: 2, size: 1, total: 2 } },
    });
    expect(call('GET', '/us/v3/portals').body).toMatchObject({ data: [] });
    expect(call('GET', `/eu/v3/portals/${portal}`).body).toEqual({ id: portal, name: 'docs' });
    expect(call('GET', `/us/v3/portals/${portal}`).status).toBe(404);
    expect(call('DELETE', `/eu/v3/portals/${portal}`).status).toBe(204);
    expect(call('GET', `/eu/v3/portals/${portal}/audit-log-webhook`).status).toBe(404);
  });
});

describe('the webhook of a portal', () => {
  it('is bound, read, changed in part and unbound, beside that of its region', () => {
    const { call, url, createDestination } = openPortal();
    const id = createDestination();
    expect(call('GET', url).body).toEqual({ enabled: false });
    call('PATCH', url, { audit_log_destination_id: id, enabled: true });
    call('PATCH', url, { enabled: false });
    expect(call('GET', url).body).toEqual({ audit_log_destination_id: id, enabled: false });
    expect(call('GET', '/eu/v3/audit-log-webhook').status).toBe(404);
    expect(call('DELETE', `/global/v3/audit-log-destinations/${id}`)).toMatchObject({
      status: 409,
      body: { detail: 'Destination is in use' },
    });
    expect(call('DELETE', url).status).toBe(204);
    expect(call('DELETE', url).status).toBe(404);
    expect(call('DELETE', `/global/v3/audit-log-destinations/${id}`).status).toBe(204);
  });

  it('has a status of its own, in both versions', () => {
    const { call, url, createDestination } = openPortal();
    expect(call('GET', `${url}/status`).body).toEqual({ webhook_enabled: false, webhook_status: 'unconfigured' });
    call('PATCH', url, { audit_log_destination_id: createDestination(), enabled: true });
    expect(call('GET', `${url.replace('v3', 'v2')}/status`).body).toEqual({
      webhook_enabled: true,
      webhook_status: 'active',
    });
  });

  it('is not found before it is bound when the profile says so', () => {
    const { call, url } = openPortal({ portalUnconfigured: '404' });
    expect(call('GET', url).status).toBe(404);
  });

  it('ends with its portal, and leaves its destination free', () => {
    const { call, url, portal, createDestination } = openPortal();
    const id = createDestination();
    call('PATCH', url, { audit_log_destination_id: id, enabled: true });
    call('DELETE', `/eu/v3/portals/${portal}`);
    expect(call('DELETE', `/global/v3/audit-log-destinations/${id}`).status).toBe(204);
  });
});
