import { operations, type OperationName } from '#konnect/contract/operation';
import { findRoute } from './router';

const names = Object.keys(operations) as OperationName[];

describe('the router', () => {
  it.each(names)('leads to %s', (name) => {
    const { method, path, hosts } = operations[name];
    const host = hosts === 'global' ? 'global' : 'eu';
    const filled = path.replace(/\{\w+\}/, 'x%20y');
    expect(findRoute(method, `/${host}${filled}`)).toEqual({
      kind: 'operation',
      name,
      host,
      path: filled,
      params: Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, param]) => [param, 'x y'])),
    });
  });

  it.each(names.filter((name) => 'alsoIn' in operations[name]))('leads to %s in version 2 too', (name) => {
    const { method, path } = operations[name];
    const filled = path.replace('/v3/', '/v2/').replace(/\{\w+\}/, 'x');
    expect(findRoute(method, `/eu${filled}`)).toMatchObject({ kind: 'operation', name, path: filled });
  });

  it.each([
    ['GET', '/', 'The local Konnect has no region "": served are /us, /eu, /au, /me, /in, /sg, /global'],
    ['GET', '/mars/v3/audit-log-webhook', 'The local Konnect has no region "mars": served are /us, /eu,'],
    ['GET', '/eu', 'The local Konnect has no path "/": served are GET /v3/audit-log-destinations, POST'],
    ['GET', '/eu/v3/audit-log-webhooks', 'no path "/v3/audit-log-webhooks": served are GET /v3/audit-log-dest'],
    ['GET', '/eu/v2/audit-log-webhook/jwks-json', 'no path "/v2/audit-log-webhook/jwks-json"'],
    [
      'PUT',
      '/eu/v3/audit-log-webhook',
      'no PUT of "/v3/audit-log-webhook": served are GET /v3/audit-log-webhook, PATCH /v3/audit-log-webhook, DELETE /v3/audit-log-webhook',
    ],
    [
      'GET',
      '/global/v3/audit-log-webhook',
      'no "/v3/audit-log-webhook" on global: it is served on us, eu, au, me, in, sg',
    ],
    ['GET', '/eu/v3/organizations/me', 'no "/v3/organizations/me" on eu: it is served on global'],
  ])('says of %s %s what is served instead', (method, path, because) => {
    const route = findRoute(method, path);
    expect(route).toMatchObject({ kind: 'nowhere', because: expect.stringContaining(because) });
  });
});
