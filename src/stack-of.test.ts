import { stackOf } from './stack-of';

describe('stackOf', () => {
  it('is the stack of an error, and any other thing as text', () => {
    const error = new Error('oops');
    expect(stackOf(error)).toBe(error.stack);
    expect(stackOf('oops')).toBe('oops');
    expect(stackOf({ status: 503 })).toBe('{ status: 503 }');
  });

  it('has the causes of an error in it, and all of those that came together', () => {
    const refused = new AggregateError([
      new Error('connect ECONNREFUSED ::1'),
      new Error('connect ECONNREFUSED 127.0.0.1'),
    ]);
    const stack = stackOf(new TypeError('fetch failed', { cause: refused }));
    expect(stack).toMatch(
      /^TypeError: fetch failed\n +at .*\nCaused by: AggregateError.*\nCaused by: Error: connect ECONNREFUSED ::1\n.*\nCaused by: Error: connect ECONNREFUSED 127/s,
    );
  });

  it('ends where errors are the causes of each other', () => {
    const error = new Error('chicken');
    error.cause = new Error('egg', { cause: error });
    expect(stackOf(error).match(/Caused by/g)).toHaveLength(5);
  });
});
