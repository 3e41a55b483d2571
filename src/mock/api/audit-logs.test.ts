import { openOffice } from '#test/delivery/office';

const url = '/eu/v3/audit-logs';

/** Three events of a call that creates, one second after the one before. */
async function openWithEvents(calls = 1) {
  const office = openOffice();
  for (let count = 0; count < calls; count += 1) {
    office.call('POST', '/eu/v2/control-planes', { name: `cp-${count}` });
    await office.clock.advance(1000);
  }
  return office;
}

describe('the audit events that can be read', () => {
  it('are those of the region, oldest first, under names of their own', async () => {
    const { call } = await openWithEvents();
    const { body } = call('GET', url);
    const common = {
      ...{ ts: '2026-01-02T03:04:05.000Z', org_id: 'acme', client_ip: '192.0.2.10', user_agent: 'test/1.0' },
      signature: expect.stringMatching(/^[\w-]{86}$/),
    };
    expect(body?.['data']).toEqual([
      expect.objectContaining({ ...common, type: 'authentication', authentication_type: 'pat', outcome: 'success' }),
      expect.objectContaining({ ...common, type: 'authorization', resource: 'control-planes', granted: true }),
      expect.objectContaining({ ...common, type: 'gateway_access', method: 'POST', status_code: 201, query: '{}' }),
    ]);
    expect(call('GET', '/us/v3/audit-logs').body?.['data']).toEqual([]);
  });

  it.each([
    ['kind', 'filter[type]=gateway_access', 2],
    ['begin, inclusive', 'filter[ts][gte]=2026-01-02T03:04:06Z', 3],
    ['end, inclusive', 'filter[ts][lte]=2026-01-02T03:04:05Z', 3],
  ])('are narrowed by %s', async (_what, query, count) => {
    const { call } = await openWithEvents(2);
    expect(call('GET', `${url}?${query}`).body?.['data']).toHaveLength(count);
  });

  it('come by page: 20 unless told', async () => {
    const { call } = await openWithEvents(8);
    const first = call('GET', url).body as { data: unknown[]; meta: { page: { next: string; size: number } } };
    expect([first.data.length, first.meta.page.size]).toEqual([20, 20]);
    expect(first.meta.page.next).toMatch(/^\/audit-logs\?page%5Bafter%5D=/);
    const rest = call('GET', `/eu/v3${first.meta.page.next}`).body;
    expect(rest).toMatchObject({ meta: { page: { size: 6, next: null } } });
  });

  it('keep their filters from page to page', async () => {
    const { call } = await openWithEvents(8);
    type Read = { data: { type: string }[]; meta: { page: { next: string } } };
    const ofOneKind = call('GET', `${url}?filter[type]=gateway_access&page[size]=5`).body as Read;
    const others = call('GET', `/eu/v3${ofOneKind.meta.page.next}`).body as Read;
    expect(others.data.map(({ type }) => type)).toEqual(Array(3).fill('gateway_access'));
  });

  it('are gone after 7 days', async () => {
    const { call, clock } = await openWithEvents();
    await clock.advance(7 * 24 * 60 * 60 * 1000);
    expect(call('GET', `${url}?filter[ts][gte]=2026-01-01T00:00:00Z`).body?.['data']).toEqual([]);
  });

  it('are refused by more than 1000 with the limit', () => {
    expect(openOffice().call('GET', `${url}?page[size]=1001`).body?.['invalid_parameters']).toEqual([
      { field: 'page[size]', reason: 'must be a whole number from 1 to 1000' },
    ]);
  });

  it.each(['page[size]=1001', 'filter[type]=access', 'filter[ts][gte]=yesterday'])('are refused for %s', (query) => {
    expect(openOffice().call('GET', `${url}?${query}`).status).toBe(400);
  });
});
