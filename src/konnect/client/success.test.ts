import { operations } from '#konnect/contract/operation';
import type { Asked } from './asked';
import { KonnectError } from './error';
import { createRedact } from './redact';
import { readSuccess } from './success';

const asked: Asked = {
  action: 'read webhook of region "eu"',
  method: 'GET',
  url: new URL('https://eu.api.konghq.com/v3/audit-log-webhook'),
  timeoutMs: 30_000,
  redact: createRedact(['kpat_canary']),
};

function read(body: string, changed: Partial<Asked> = {}) {
  return readSuccess({ status: 200, headers: {}, body }, operations.getWebhook, { ...asked, ...changed });
}

describe('readSuccess', () => {
  it('reads the body as the contract does', () => {
    expect(read('{"enabled":true,"new":1}')).toEqual({ body: { enabled: true } });
  });

  it('reads no body where none belongs', () => {
    const answer = { status: 204, headers: {}, body: 'whatever' };
    expect(readSuccess(answer, operations.deleteWebhook, asked)).toEqual({ body: undefined });
  });

  it.each([
    {
      body: '<html>Please log in</html>',
      found: 'a body that is not JSON: "<html>Please log in</html>"',
    },
    { body: '', found: 'a body that is not JSON: ""' },
    {
      body: '{"enabled":"yes"}',
      found:
        'a body that does not fit its API (enabled: Invalid input: expected boolean, received string): "{"enabled":"yes"}"',
    },
    {
      body: '{"endpoint":"https://siem.example/in?key=canary","enab',
      found: 'a body that is not JSON: "{"endpoint":"https://siem.example/(secret)","enab"',
    },
  ])('refuses $body', ({ body, found }) => {
    expect(read(body)).toEqual(
      new KonnectError(
        `Cannot read webhook of region "eu" as eu.api.konghq.com answered 200 with ${found}: check that the server URL leads to the API of Konnect and not to a proxy or a login page`,
        { code: 'malformed', action: asked.action },
      ),
    );
  });

  it('is malformed, and uncertain of what it was to create', () => {
    expect(read('', { method: 'POST' })).toMatchObject({ code: 'malformed', status: 200, uncertain: true });
  });

  it('shows the beginning of the body without secrets', () => {
    const error = read(`<p>kpat_canary ${'x'.repeat(182)}kpat_canary${'x'.repeat(1000)}`);
    expect(error).toHaveProperty('message', expect.stringContaining('"<p>(secret) x'));
    expect(error).toHaveProperty('message', expect.not.stringContaining('kpat'));
  });
});
