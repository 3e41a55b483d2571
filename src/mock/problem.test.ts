import { problemOf, Refusal } from './problem';

const refusal = new Refusal(400, 'Invalid endpoint', [{ field: 'endpoint', reason: 'must be a valid URL' }]);
const always = { status: 400, title: 'Bad Request', instance: 'konnect:trace:0' };
const trace = '0'.repeat(32);

describe('a refusal', () => {
  it.each([
    ['specified', { detail: 'Invalid endpoint', invalid_parameters: refusal.invalidParameters }],
    ['without-detail', { invalid_parameters: refusal.invalidParameters }],
    ['worded', { detail: 'endpoint in body must be a valid URL' }],
  ] as const)('is written %s', (style, said) => {
    expect(problemOf(refusal, trace, style)).toEqual({ ...always, ...said });
  });
});
