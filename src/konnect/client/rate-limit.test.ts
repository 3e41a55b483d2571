import { createHurriedClock } from '#test/client/hurried-clock';
import { createRateLimit } from './rate-limit';

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
    await limit.pass(pausing);
    expect(clock.sleeps).toEqual([1000]);
  });

  it('lets a cancelled call go', async () => {
    const limit = createRateLimit(createHurriedClock());
    limit.hold(1000);
    await expect(limit.pass({ ...pausing, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' });
  });
});
