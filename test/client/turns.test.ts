import { createRateLimit } from '#konnect/client/rate-limit';
import { createSteeredClock } from '#mock/steered-clock';

it('gives calls that wait their turns in the order in which they came', async () => {
  const clock = createSteeredClock();
  const limit = createRateLimit(clock, { perSecond: 10, burst: 1 });
  const passed: number[] = [];
  const calls = [0, 1, 2, 3].map((call) => limit.pass({ action: 'list destinations' }).then(() => passed.push(call)));
  await Promise.resolve();
  expect(passed).toEqual([0]);
  await clock.advance(200);
  expect(passed).toEqual([0, 1, 2]);
  await clock.advance(100);
  await Promise.all(calls);
  expect(passed).toEqual([0, 1, 2, 3]);
});
