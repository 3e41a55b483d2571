import { openOffice, siem } from '#test/delivery/office';

describe('destinations', () => {
  it('are created, read, changed in part and deleted, and never show their authorization', async () => {
    const { clock, call } = openOffice();
    const created = call('POST', '/global/v3/audit-log-destinations', { ...siem, log_format: 'json' });
    const id = String(created.body?.['id']);
    const shown = {
      ...{ id, name: 'siem', endpoint: siem.endpoint, log_format: 'json', skip_ssl_verification: false },
      ...{ created_at: '2026-01-02T03:04:05Z', updated_at: '2026-01-02T03:04:05Z' },
    };
    expect(created).toEqual({ status: 201, type: 'application/json', body: shown });
    expect(call('GET', `/eu/v3/audit-log-destinations/${id}`).body).toEqual(shown);

    await clock.advance(60_000);
    const changed = call('PATCH', `/global/v3/audit-log-destinations/${id}`, { name: 'new' });
    expect(changed.body).toEqual({ ...shown, name: 'new', updated_at: '2026-01-02T03:05:05Z' });

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
    expect(openOffice().call('POST', '/global/v3/audit-log-destinations', body)).toEqual({
      status: 400,
      type: 'application/problem+json',
      body: {
        ...{ status: 400, title: 'Bad Request', detail, invalid_parameters: [{ field, reason }] },
        instance: expect.stringMatching(/^konnect:trace:\d+$/),
      },
    });
  });

  it('may have an http endpoint on the loopback interface when that is allowed, and nowhere else', () => {
    const { call } = openOffice({}, true);
    const statuses = ['http://127.0.0.1:8080/', 'http://localhost/', 'http://[::1]/', 'http://siem.test/'].map(
      (endpoint) => call('POST', '/global/v3/audit-log-destinations', { ...siem, name: endpoint, endpoint }).status,
    );
    expect(statuses).toEqual([201, 201, 201, 400]);
  });

  it('have names of their own, unless the profile says otherwise', () => {
    const { call, createDestination } = openOffice();
    createDestination();
    const other = createDestination('other');
    expect(call('POST', '/global/v3/audit-log-destinations', siem)).toMatchObject({
      status: 409,
      body: { title: 'Conflict', detail: 'Key (org_id, name)=(acme, siem) already exists.' },
    });
    expect(call('PATCH', `/global/v3/audit-log-destinations/${other}`, { name: 'siem' }).status).toBe(409);
    expect(call('PATCH', `/global/v3/audit-log-destinations/${other}`, { name: 'other' }).status).toBe(200);

    const lenient = openOffice({ duplicateName: 'allowed' });
    lenient.createDestination();
    expect(lenient.call('POST', '/global/v3/audit-log-destinations', siem).status).toBe(201);
  });

  it('cannot be deleted while a webhook is bound to them', () => {
    const { call, createDestination } = openOffice();
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
    const { call, createDestination } = openOffice({ disabledWebhook: 'free' });
    const id = createDestination();
    call('PATCH', '/eu/v3/audit-log-webhook', { audit_log_destination_id: id, enabled: true });
    expect(call('DELETE', `/global/v3/audit-log-destinations/${id}`).status).toBe(409);
    call('PATCH', '/eu/v3/audit-log-webhook', { enabled: false });
    expect(call('DELETE', `/global/v3/audit-log-destinations/${id}`).status).toBe(204);
  });

  it('are listed page by page, forth and back', () => {
    const { call, createDestination } = openOffice();
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
    const { call, createDestination } = openOffice();
    ['siem', 'other', 'siem-2'].forEach(createDestination);
    const { body } = call('GET', `/global/v3/audit-log-destinations?${query}`);
    expect((body?.['data'] as { name: string }[]).map(({ name }) => name).join()).toBe(found);
  });

  it.each(['page[size]=0', 'page[size]=x', 'page[after]=nowhere'])('refuse to be listed by %s', (query) => {
    expect(openOffice().call('GET', `/global/v3/audit-log-destinations?${query}`).status).toBe(400);
  });

  it('are seen by their own organization only', () => {
    const { call, createDestination } = openOffice();
    const url = `/global/v3/audit-log-destinations/${createDestination()}`;
    expect([call('GET', url).status, call('GET', url, '', 'Bearer kpat_other').status]).toEqual([200, 404]);
  });
});
