import { forbidden, problemOf, Refusal, replayRunning } from './problem';

const refusal = new Refusal(400, 'Invalid endpoint', [{ field: 'endpoint', reason: 'must be a valid URL' }]);
const always = { status: 400, title: 'Bad Request', instance: 'konnect:trace:0' };
const trace = '0'.repeat(32);

describe('a refusal', () => {
  it.each([
    [replayRunning(), { status: 409, title: 'Resource Conflict', instance: 'konnect:trace:0' }],
    [new Refusal(409, 'Conflict'), { status: 409, title: 'Conflict', instance: 'kong:trace:0' }],
    [forbidden(), { status: 403, title: 'Forbidden', instance: 'kong:trace:0' }],
  ])('has the title and the tracer of the published examples: %s', (given, said) => {
    expect(problemOf(given, trace)).toMatchObject(said);
  });

  it.each([
    ['specified', { detail: 'Invalid endpoint', invalid_parameters: refusal.invalidParameters }],
    ['without-detail', { invalid_parameters: refusal.invalidParameters }],
    ['worded', { detail: 'endpoint in body must be a valid URL' }],
  ] as const)('is written %s', (style, said) => {
    expect(problemOf(refusal, trace, style)).toEqual({ ...always, ...said });
  });
});
