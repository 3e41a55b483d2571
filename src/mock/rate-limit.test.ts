import { createRateLimit } from './rate-limit';
import { createSteeredClock } from './steered-clock';

function requestOf(token: string) {
  return {
    method: 'GET',
    path: '/',
    query: new URLSearchParams(),
    userAgent: '',
    src: '',
    body: '',
    authorization: token,
  };
}

describe('a rate limit', () => {
  it('refuses what is beyond it within a second, each token on its own, and counts anew in the next', async () => {
    const clock = createSteeredClock({ start: 0 });
    const limit = createRateLimit(clock, 2);
    const statuses = (token: string) => [1, 2, 3].map(() => limit.take(requestOf(token))?.status ?? 'passes');
    expect(statuses('a')).toEqual(['passes', 'passes', 429]);
    expect(statuses('b')).toEqual(['passes', 'passes', 429]);
    await clock.advance(1000);
    expect(statuses('a')).toEqual(['passes', 'passes', 429]);
  });

  it('answers as the gateway does, and says when to come again', () => {
    const limit = createRateLimit(createSteeredClock(), 0);
    expect(limit.take(requestOf('a'))).toMatchObject({
      headers: { 'retry-after': '1', 'ratelimit-limit': '0' },
      body: '{"message":"API rate limit exceeded"}',
    });
  });
});
