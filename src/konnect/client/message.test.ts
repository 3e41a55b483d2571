import { operations } from '#konnect/contract/operation';
import { writeMessage } from './message';

const sender = { serverUrl: 'https://{region}.api.konghq.com', token: 'kpat_x', userAgent: 'example/1' };

describe('writeMessage', () => {
  it('asks the host of a region', () => {
    const { url } = writeMessage(operations.getWebhook, { host: 'eu' }, sender);
    expect(url.href).toBe('https://eu.api.konghq.com/v3/audit-log-webhook');
  });

  it.each(['https://127.0.0.1:8443/{region}', 'https://127.0.0.1:8443/{region}/'])(
    'appends paths to %s',
    (serverUrl) => {
      const { url } = writeMessage(operations.getOrganization, { host: 'global' }, { ...sender, serverUrl });
      expect(url.href).toBe('https://127.0.0.1:8443/global/v3/organizations/me');
    },
  );

  it('fills in the parameters of the path and of the query', () => {
    const params = { auditLogDestinationId: '7f3c-1' };
    const query = { 'filter[name][eq]': 'a&b', 'page[after]': undefined };
    const { url } = writeMessage(operations.getDestination, { host: 'global', params, query }, sender);
    expect(url.href).toBe(
      'https://global.api.konghq.com/v3/audit-log-destinations/7f3c-1?filter%5Bname%5D%5Beq%5D=a%26b',
    );
  });

  it('sends a body as JSON, without the members that are not set', () => {
    const body = { enabled: true, audit_log_destination_id: undefined };
    const message = writeMessage(operations.updateWebhook, { host: 'eu', body }, sender);
    expect(message.body).toBe('{"enabled":true}');
    expect(message.headers).toMatchObject({ 'content-type': 'application/json' });
  });

  it('says who asks', () => {
    const { headers, body } = writeMessage(operations.getWebhook, { host: 'eu' }, sender);
    expect(headers).toEqual({
      accept: 'application/json, application/problem+json',
      authorization: 'Bearer kpat_x',
      'user-agent': 'example/1',
    });
    expect(body).toBeUndefined();
  });

  it.each(['', '..', 'a/b', 'a?b'])('refuses %j for an id', (id) => {
    const params = { auditLogDestinationId: id };
    expect(() => writeMessage(operations.deleteDestination, { host: 'global', params }, sender)).toThrow(
      `Cannot call Konnect as auditLogDestinationId is "${id}", which is no id: use the id that Konnect answered`,
    );
  });
});
