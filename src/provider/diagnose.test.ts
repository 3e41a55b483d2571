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

it('names the trace that Kong can look up', () => {
  const [diagnostic] = diagnose(new KonnectError(sentence, { ...facts, traceId: '4711' })) ?? [];
  expect(diagnostic?.detail).toBe(`${sentence}\n\nKonnect's trace: 4711`);
});

it("leaves errors alone that are not Konnect's", () => {
  expect(diagnose(new Error('a bug'))).toBeUndefined();
});
