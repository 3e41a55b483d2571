import { createIds } from '#mock/ids';
import { createSteeredClock } from '#mock/steered-clock';
import { createTraffic } from '#mock/traffic/traffic';
import { createWorld } from '#mock/world';
import { answerControl } from './answer';
import { trafficControls } from './traffic';

function open() {
  const clock = createSteeredClock();
  const world = createWorld([{ name: 'acme', token: 'kpat_acme' }], createIds('seed'));
  let events = 0;
  const traffic = createTraffic({ world, clock, seed: 'seed', record: () => void (events += 1) });
  const call = async (method: string, body = '') => {
    const request = { method, path: '/_/traffic', query: new URLSearchParams(), userAgent: '', src: '', body };
    const answer = await answerControl(request, trafficControls(traffic));
    return [answer.status, JSON.parse(answer.body)] as unknown[];
  };
  return { clock, call, events: () => events };
}

describe('the controls of traffic', () => {
  it.each([
    ['text', '{"text":"20/s"}'],
    ['data', '{"eventsPerSecond":20}'],
  ])('start it from %s, show it, and end it', async (_form, body) => {
    const { clock, call, events } = open();
    const plan = { eventsPerSecond: 20 };
    expect(await call('POST', body)).toEqual([200, { id: 1, plan, events: 0 }]);
    await clock.advance(10_000);
    expect(await call('GET')).toMatchObject([
      200,
      { running: [{ id: 1, plan, events: events() }], stories: { lockout: expect.stringContaining('locked out') } },
    ]);
    expect(events()).toBeGreaterThan(100);
    expect(await call('DELETE')).toEqual([200, { running: [] }]);
  });

  it.each([
    ['{"text":"much"}', 'Cannot read traffic as "much" is no part of it'],
    ['{"eventsPerSecond":0}', 'Cannot start traffic as nothing would happen'],
    ['{"eventsPerMonth":1}', 'Could not parse request body'],
  ])('refuse %s', async (body, detail) => {
    expect(await open().call('POST', body)).toMatchObject([400, { detail: expect.stringContaining(detail) }]);
  });
});
