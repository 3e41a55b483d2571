import { Problem } from './problem';

describe('Problem', () => {
  it('reads a complete refusal', () => {
    const body = {
      status: 400,
      title: 'Bad Request',
      detail: 'Invalid endpoint',
      instance: 'konnect:trace:42',
      invalid_parameters: [{ field: 'endpoint', reason: 'must be a valid URL' }],
    };
    expect(Problem.parse(body)).toEqual(body);
  });

  it('reads the answer of a gateway', () => {
    expect(Problem.parse({ message: 'API rate limit exceeded' })).toEqual({ message: 'API rate limit exceeded' });
  });

  it('treats a member of the wrong type as missing', () => {
    const body = { status: '400', title: 7, detail: 'Invalid endpoint', invalid_parameters: 'endpoint' };
    expect(Problem.parse(body)).toEqual({ detail: 'Invalid endpoint' });
  });

  it('keeps the good half of an invalid parameter', () => {
    expect(Problem.parse({ invalid_parameters: [{ field: 'name', reason: null }] }).invalid_parameters).toEqual([
      { field: 'name', reason: '' },
    ]);
  });
});
