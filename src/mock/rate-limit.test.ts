import { createRateLimit } from './rate-limit';
import { createSteeredClock } from './steered-clock';

describe('a rate limit', () => {
  it('refuses what is beyond it within a second, each token on its own, and counts anew in the next', async () => {
    const clock = createSteeredClock({ start: 0 });
    const limit = createRateLimit(clock, 2);
    const statuses = (authorization: string) =>
      [1, 2, 3].map(() => limit.take({ authorization }).refusal?.status ?? 'passes');
    expect(statuses('a')).toEqual(['passes', 'passes', 429]);
    expect(statuses('b')).toEqual(['passes', 'passes', 429]);
    await clock.advance(1000);
    expect(statuses('a')).toEqual(['passes', 'passes', 429]);
  });

  it('says with every answer how much is left, and with a refusal when to come again', () => {
    const limit = createRateLimit(createSteeredClock(), 1);
    const headers = { 'ratelimit-limit': '1', 'ratelimit-remaining': '0', 'ratelimit-reset': '1' };
    expect(limit.take({}).headers).toMatchObject(headers);
    expect(limit.take({}).refusal).toMatchObject({
      headers: { ...headers, 'retry-after': '1' },
      body: '{"message":"API rate limit exceeded"}',
    });
  });

  it('says nothing where there is none', () => {
    expect(createRateLimit(createSteeredClock(), Infinity).take({})).toEqual({ headers: {} });
  });
});
