import { createHurriedClock } from '#test/client/hurried-clock';
import type { Answer } from './outcome';
import { createRateLimit } from './rate-limit';

function answer(status: number, remaining: string, reset: string | undefined): Answer {
  return { status, headers: { 'ratelimit-remaining': remaining, 'ratelimit-reset': reset }, body: '' };
}

const pausing = { action: 'list destinations' };

describe('createRateLimit', () => {
  it('lets calls pass while nobody holds them', async () => {
    const clock = createHurriedClock();
    await createRateLimit(clock).pass(pausing);
    expect(clock.sleeps).toEqual([]);
  });

  it('holds every call for the longest time named', async () => {
    const clock = createHurriedClock();
    const limit = createRateLimit(clock);
    limit.hold(3000);
    limit.hold(1000);
    await limit.pass(pausing);
    expect(clock.sleeps).toEqual([3000]);
  });

  it('lets calls pass when the time is over', async () => {
    const clock = createHurriedClock();
    const limit = createRateLimit(clock);
    limit.hold(1000);
    await limit.pass(pausing);
    await clock.sleep(500);
    await limit.pass(pausing);
    expect(clock.sleeps).toEqual([1000, 500]);
  });

  it('lets a burst pass at once, and then so many a second', async () => {
    const clock = createHurriedClock();
    const limit = createRateLimit(clock, { perSecond: 10, burst: 3 });
    for (let call = 0; call < 5; call += 1) await limit.pass(pausing);
    expect(clock.sleeps).toEqual([100, 100]);
  });

  it('lets a burst pass again after a rest', async () => {
    const clock = createHurriedClock();
    const limit = createRateLimit(clock, { perSecond: 10, burst: 2 });
    for (let call = 0; call < 2; call += 1) await limit.pass(pausing);
    await clock.sleep(200);
    for (let call = 0; call < 2; call += 1) await limit.pass(pausing);
    expect(clock.sleeps).toEqual([200]);
  });

  it('lets nobody rush after everybody was held', async () => {
    const clock = createHurriedClock();
    const limit = createRateLimit(clock, { perSecond: 10, burst: 3 });
    limit.hold(1000);
    for (let call = 0; call < 3; call += 1) await limit.pass(pausing);
    expect(clock.sleeps).toEqual([1000, 100, 100]);
  });

  it('uses nine tenths of a limit of 50 calls a second, once it has heard of it, and is refused nothing', async () => {
    const clock = createHurriedClock();
    const begin = clock.now();
    const limit = createRateLimit(clock);
    const counts = new Map<number, number>();
    for (let call = 0; call < 600; call += 1) {
      await limit.pass(pausing);
      const window = Math.floor(clock.now() / 1000);
      const count = (counts.get(window) ?? 0) + 1;
      counts.set(window, count);
      limit.heed(answer(200, String(50 - count), '1'));
    }
    expect(Math.max(...counts.values())).toBe(50);
    expect((clock.now() - begin) / 1000).toBeLessThan(600 / 50 / 0.9);
  });

  it.each<[string, Answer, readonly number[]]>([
    ['an answer says that it was the last one', answer(200, '0', '7'), [7000]],
    ['an answer leaves some', answer(200, '1', '7'), []],
    ['an answer names a time that no window lasts', answer(200, '0', '3600'), []],
    ['an answer names no time', answer(200, '0', undefined), []],
    ['a refusal says so, which its retry knows of', answer(429, '0', '7'), []],
  ])('waits only as long as asked when %s', async (_, heard, sleeps) => {
    const clock = createHurriedClock();
    const limit = createRateLimit(clock);
    limit.heed(heard);
    await limit.pass(pausing);
    expect(clock.sleeps).toEqual(sleeps);
  });

  it('lets a cancelled call go', async () => {
    const limit = createRateLimit(createHurriedClock());
    limit.hold(1000);
    await expect(limit.pass({ ...pausing, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' });
  });
});
