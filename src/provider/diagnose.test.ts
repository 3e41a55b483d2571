import type { KonnectErrorFacts } from '#konnect/client/error';
import { KonnectError } from '#konnect/client/error';
import { diagnose } from './diagnose';

const sentence = 'Cannot create destination "siem" as api.example.com answered 400 Bad Request: mend what it names';
const facts: KonnectErrorFacts = { code: 'invalid', action: 'create destination "siem"', status: 400 };

it('says what kind of failure it is, and the whole sentence below', () => {
  expect(diagnose(new KonnectError(sentence, facts))).toEqual([
    { severity: 'error', summary: 'Konnect refuses the request', detail: sentence },
  ]);
});

it('points at the one attribute that Konnect refused', () => {
  const invalidParameters = [{ field: 'endpoint', reason: 'must be a valid URL' }];
  const [diagnostic] = diagnose(new KonnectError(sentence, { ...facts, invalidParameters })) ?? [];
  expect(diagnostic?.path).toEqual([{ attribute: 'endpoint' }]);
});

it('points at no attribute when Konnect refused several', () => {
  const invalidParameters = ['name', 'endpoint'].map((field) => ({ field, reason: 'cannot be blank' }));
  const [diagnostic] = diagnose(new KonnectError(sentence, { ...facts, invalidParameters })) ?? [];
  expect(diagnostic).not.toHaveProperty('path');
});

it.each([
  ['unauthorized', 'token (or KONNECT_TOKEN, KONNECT_SPAT)'],
  ['timeout', 'request_timeout (or KONNECT_AUDIT_REQUEST_TIMEOUT)'],
  ['connection', 'server_url (or KONNECT_AUDIT_SERVER_URL), ca_cert_file (or KONNECT_AUDIT_CA_CERT_FILE)'],
  ['malformed', 'server_url (or KONNECT_AUDIT_SERVER_URL)'],
] as const)('names the settings to look at when the failure is %s', (code, settings) => {
  const [diagnostic] = diagnose(new KonnectError(sentence, { ...facts, code })) ?? [];
  expect(diagnostic?.detail).toBe(`${sentence}\n\nSettings of the provider: ${settings}`);
});

it('names the trace that Kong can look up', () => {
  const [diagnostic] = diagnose(new KonnectError(sentence, { ...facts, traceId: '4711' })) ?? [];
  expect(diagnostic?.detail).toBe(`${sentence}\n\nKonnect's trace: 4711`);
});

it("leaves errors alone that are not Konnect's", () => {
  expect(diagnose(new Error('a bug'))).toBeUndefined();
});
