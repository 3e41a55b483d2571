import { answer } from './scripted-server';
import { stage } from './stage';

const made = { id: 'd-1', name: 'siem', endpoint: 'https://siem.example/in', log_format: 'json', created_at: 'then' };
const parsed = { ...made, skip_ssl_verification: false };

describe('a call', () => {
  it('says who asks, and sends what it was given and no more', async () => {
    await using on = await stage([answer(201, made)]);
    const input = {
      name: 'siem',
      endpoint: 'https://siem.example/in',
      authorization: 'Bearer x',
      log_format: 'json',
    } as const;
    expect(await on.client.destinations.create(input)).toEqual(parsed);
    const [seen] = on.server.seen;
    expect(seen).toMatchObject({
      method: 'POST',
      target: '/global/v3/audit-log-destinations',
      headers: {
        authorization: 'Bearer kpat_canary',
        'content-type': 'application/json',
        'user-agent': 'example/1',
      },
    });
    expect(JSON.parse(seen?.body ?? '')).toEqual(input);
  });

  it.each([200, 201, 202, 203])('takes status %d for success', async (status) => {
    await using on = await stage([answer(status, made)]);
    expect(await on.client.destinations.update('d-1', { log_format: 'json' })).toEqual(parsed);
    expect(on.server.seen[0]).toMatchObject({ method: 'PATCH', body: '{"log_format":"json"}' });
  });

  it('asks the region for its webhook, its status and its keys', async () => {
    const bodies = [{ enabled: false }, { webhook_status: 'active' }, { keys: [] }];
    await using on = await stage(bodies.map((body) => answer(200, body)));
    expect(await on.client.webhook('sg').update({ enabled: false })).toEqual({ enabled: false });
    expect(await on.client.webhook('sg').status()).toEqual({ webhook_status: 'active' });
    expect(await on.client.jwks('sg')).toEqual({ keys: [] });
    expect(on.server.seen.map(({ target }) => target)).toEqual([
      '/sg/v3/audit-log-webhook',
      '/sg/v3/audit-log-webhook/status',
      '/sg/v2/audit-log-webhook/jwks.json',
    ]);
  });

  it('reads a list to its end', async () => {
    const next = '/api/v2/audit-log-destinations?page%5Bafter%5D=c%3D&page%5Bsize%5D=1';
    await using on = await stage([answer(200, { data: [made], meta: { next } }), answer(200, { data: [made] })]);
    let count = 0;
    for await (const destination of on.client.destinations.list()) count += destination.id === 'd-1' ? 1 : 0;
    expect(count).toBe(2);
    expect(on.server.calls).toEqual([
      'GET /v3/audit-log-destinations',
      'GET /v3/audit-log-destinations?page[after]=c=',
    ]);
  });

  it('deletes once the destination is released', async () => {
    const inUse = answer(409, { status: 409, title: 'Conflict', detail: 'Destination is in use' });
    await using on = await stage([inUse, inUse, answer(204, '')]);
    await on.client.destinations.delete('d-1');
    expect(on.clock.sleeps).toEqual([250, 500]);
  });

  it('follows no redirect', async () => {
    await using on = await stage([answer(307, '', { location: 'https://127.0.0.1:1/' })]);
    await expect(on.client.organization()).rejects.toMatchObject({ code: 'malformed', status: 307 });
  });

  it('refuses a page where an answer of the API belongs', async () => {
    await using on = await stage([answer(200, '<html>Sign in</html>', { 'content-type': 'text/html' })]);
    await expect(on.client.organization()).rejects.toMatchObject({
      code: 'malformed',
      message: expect.stringMatching(/answered 200 with a body that is not JSON: "<html>Sign in<\/html>"/),
    });
  });

  it('reads what can be read of a problem without detail', async () => {
    await using on = await stage([answer(403, { status: 403, title: 'Forbidden', instance: 'kong:trace:1' })]);
    await expect(on.client.organization()).rejects.toMatchObject({
      code: 'forbidden',
      title: 'Forbidden',
      detail: undefined,
      traceId: '1',
      invalidParameters: [],
    });
  });
});
