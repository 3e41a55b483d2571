import type { Asked } from './asked';
import { createRedact } from './redact';
import { refusalError } from './refusal';

const asked: Asked = {
  action: 'create destination "siem"',
  method: 'POST',
  url: new URL('https://global.api.konghq.com/v3/audit-log-destinations?x=y'),
  timeoutMs: 30_000,
  redact: createRedact(['kpat_canary']),
};

function refusal(status: number, body: unknown, changed: Partial<Asked> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return refusalError({ status, headers: {}, body: text }, { ...asked, ...changed });
}

describe('refusalError', () => {
  it.each([
    { status: 302, code: 'malformed' },
    { status: 400, code: 'invalid' },
    { status: 401, code: 'unauthorized' },
    { status: 403, code: 'forbidden' },
    { status: 404, code: 'not_found' },
    { status: 409, code: 'conflict' },
    { status: 422, code: 'invalid' },
    { status: 429, code: 'rate_limited' },
    { status: 500, code: 'unavailable' },
    { status: 503, code: 'unavailable' },
  ])('gives status $status the code $code', ({ status, code }) => {
    expect(refusal(status, {})).toMatchObject({ status, code });
  });

  it('tells everything that Konnect said', () => {
    const error = refusal(400, {
      status: 400,
      title: 'Bad Request',
      detail: 'Invalid endpoint',
      instance: 'konnect:trace:4242',
      invalid_parameters: [
        { field: 'endpoint', reason: 'must be a valid URL' },
        { field: 'name', reason: 'cannot be blank' },
      ],
    });
    expect(error.message).toBe(
      'Cannot create destination "siem" as global.api.konghq.com answered 400 Bad Request, "Invalid endpoint" (endpoint must be a valid URL, name cannot be blank): mend what it names and try again',
    );
    expect(error).toMatchObject({
      action: 'create destination "siem"',
      url: 'https://global.api.konghq.com/v3/audit-log-destinations',
      title: 'Bad Request',
      detail: 'Invalid endpoint',
      invalidParameters: [
        { field: 'endpoint', reason: 'must be a valid URL' },
        { field: 'name', reason: 'cannot be blank' },
      ],
      traceId: '4242',
      uncertain: false,
    });
  });

  it('does without a detail', () => {
    const error = refusal(409, { status: 409, title: 'Conflict', instance: 'kong:trace:1' });
    expect(error.message).toBe(
      'Cannot create destination "siem" as global.api.konghq.com answered 409 Conflict: use another name, or remove what it clashes with',
    );
  });

  it.each(['<html>Not Found</html>', { message: 'no Route matched with those values' }])(
    'does not take %j for the word of Konnect that something is gone',
    (body) => {
      const error = refusal(404, body);
      expect(error.code).toBe('malformed');
      expect(error.message).toContain('check that the server URL leads to the API of Konnect');
    },
  );

  it.each(['', {}, { title: 'Not Found' }])('finds nothing where Konnect answers 404 with %j', (body) => {
    expect(refusal(404, body).code).toBe('not_found');
  });

  it('does not say the same twice', () => {
    expect(refusal(404, { title: 'Not Found', detail: 'Not Found' }).message).toContain(
      'answered 404 Not Found: check',
    );
  });

  it('tells what a gateway said', () => {
    expect(refusal(429, { message: 'API rate limit exceeded' }).message).toContain(
      'answered 429 Too Many Requests, "API rate limit exceeded": try again later',
    );
  });

  it('tells the beginning of a page', () => {
    const error = refusal(502, `<html>\n  <h1>Bad</h1>${'x'.repeat(300)}</html>`);
    expect(error.detail).toMatch(/^<html> <h1>Bad<\/h1>x+\.\.\.$/);
    expect(error.detail).toHaveLength(203);
  });

  it('says which setting a refused token stands in', () => {
    expect(refusal(401, {}).message).toContain('set token to a personal access token (kpat_...)');
  });

  it('says which role is missing', () => {
    expect(refusal(403, {}).message).toContain('the role Admin of the role group Audit Logs');
  });

  it.each([
    { method: 'DELETE', detail: 'Destination Is In Use', code: 'destination_in_use' },
    { method: 'DELETE', detail: 'A replay job is currently running', code: 'conflict' },
    { method: 'POST', detail: 'The name is in use', code: 'conflict' },
  ] as const)('calls a $method refused with "$detail" $code', ({ method, detail, code }) => {
    expect(refusal(409, { detail }, { method }).code).toBe(code);
  });

  it.each([
    { method: 'POST', status: 500, uncertain: true },
    { method: 'POST', status: 400, uncertain: false },
    { method: 'GET', status: 500, uncertain: false },
  ] as const)('is uncertain of a $method answered with $status: $uncertain', ({ method, status, uncertain }) => {
    expect(refusal(status, {}, { method }).uncertain).toBe(uncertain);
  });

  it('hides a secret that is repeated to it, also where a text is cut off', () => {
    const bodies = [
      { detail: 'token kpat_canary', invalid_parameters: [{ field: 'kpat_canary', reason: 'kpat_canary' }] },
      { title: 'kpat_canary', instance: 'kong:trace:kpat_canary', message: 'kpat_canary' },
      `${'x'.repeat(195)}kpat_canary`,
    ];
    const shown = bodies.map((body) => JSON.stringify([refusal(400, body), refusal(400, body).message])).join();
    expect(shown).not.toContain('kpat');
    expect(shown).toContain('(secret)');
  });
});
