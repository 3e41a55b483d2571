import { openOffice, type OpenOffice } from '#test/delivery/office';

const url = '/eu/v3/audit-log-replay-job';
const window = { start_at: '2026-01-02T01:00:00Z', end_at: '2026-01-02T02:00:00Z' };

function enable({ call, createDestination }: OpenOffice): void {
  call('PATCH', '/eu/v3/audit-log-webhook', { audit_log_destination_id: createDestination(), enabled: true });
}

describe('a replay job', () => {
  it('is unconfigured, then accepted, pending, running and completed', async () => {
    const office = openOffice();
    const { call, clock } = office;
    enable(office);
    expect(call('GET', url).body).toMatchObject({ status: 'unconfigured', start_at: '0001-01-01T00:00:00Z' });
    expect(call('PUT', url, window)).toMatchObject({ status: 202, body: { ...window, status: 'accepted' } });
    await clock.advance(1000);
    expect(call('GET', url).body).toMatchObject({ ...window, status: 'pending', updated_at: '2026-01-02T03:04:06Z' });
    await clock.advance(1000);
    expect(call('GET', url).body).toMatchObject({ status: 'completed', updated_at: '2026-01-02T03:04:07Z' });
    expect(call('GET', '/us/v3/audit-log-replay-job').body).toMatchObject({ status: 'unconfigured' });
  });

  it('takes the place of one that is not running yet', async () => {
    const office = openOffice();
    const { call, clock } = office;
    enable(office);
    call('PUT', url, window);
    const next = { ...window, start_at: '2026-01-02T00:00:00Z' };
    expect(call('PUT', url, next).status).toBe(202);
    await clock.idle();
    expect(call('GET', url).body).toMatchObject({ ...next, status: 'completed' });
  });

  it('is refused until the one before is over when the profile says so', () => {
    const office = openOffice({ replayBusy: 'until-over' });
    enable(office);
    office.call('PUT', url, window);
    expect(office.call('PUT', url, window)).toMatchObject({
      status: 409,
      body: { detail: 'A replay job is currently running' },
    });
  });

  it.each([
    ['begins more than 7 days ago', { ...window, start_at: '2025-12-26T03:04:04Z' }, 'start_at'],
    ['ends before it begins', { start_at: window.end_at, end_at: window.start_at }, 'end_at'],
    ['ends after now', { ...window, end_at: '2026-01-02T03:04:06Z' }, 'end_at'],
    ['begins at no time', { ...window, start_at: 'yesterday' }, 'start_at'],
  ])('is refused when its window %s', (_what, body, field) => {
    const office = openOffice();
    enable(office);
    expect(office.call('PUT', url, body)).toMatchObject({
      status: 400,
      body: { invalid_parameters: [{ field }] },
    });
  });

  it('is refused in a region whose webhook is off', () => {
    expect(openOffice().call('PUT', url, window)).toMatchObject({
      status: 400,
      body: { detail: 'Audit log webhook is not enabled' },
    });
  });

  it('of a portal has nothing to do with that of the region', async () => {
    const office = openOffice({ replayWithoutWebhook: 'fails' });
    const { call, clock } = office;
    const portal = String(call('POST', '/eu/v3/portals', { name: 'docs' }).body?.['id']);
    expect(call('PUT', `/eu/v3/portals/${portal}/audit-log-replay-job`, window).status).toBe(202);
    await clock.idle();
    expect(call('GET', `/eu/v2/portals/${portal}/audit-log-replay-job`).body).toMatchObject(window);
    expect(call('GET', url).body).toMatchObject({ status: 'unconfigured' });
  });
});
