import { systemClock } from '#clock';
import type { Receiver } from '#mock/receiver';
import { createMock, type Mock } from '#mock/server';
import { createSteeredClock, type SteeredClock } from '#mock/steered-clock';
import { webhookOf } from '#mock/world';
import { sampleEvent } from './sample-event';

const cell = { organization: 'acme', region: 'eu' } as const;
const profile = { batch: { maxEvents: 2, maxBytes: 10_000, maxAgeMs: 100 } };

/** A local Konnect that delivers to a receiver which fails once, is slow to take more, and then takes all. */
async function open(clock: SteeredClock): Promise<{ readonly mock: Mock; readonly receiver: Receiver }> {
  const mock = await createMock({ clock, profile, organizations: [{ name: 'acme', token: 'kpat', id: 'acme' }] });
  const receiver = await mock.openReceiver();
  receiver.replyNext(500, { status: 429, headers: { 'retry-after': '1' } }, 'cut');
  const [organization] = mock.world.organizations.values();
  if (!organization) throw new Error('no organization');
  const inline = {
    endpoint: receiver.url,
    authorization: '',
    log_format: 'cef',
    skip_ssl_verification: false,
  } as const;
  Object.assign(webhookOf(organization, 'eu'), { enabled: true, inline });
  return { mock, receiver };
}

/** All that the ledger tells but the time, which one of the clocks gives as it comes. */
function told({ ledger }: Mock): unknown {
  return ledger.entries().map(({ id, fate, received, attempts }) => ({
    ...{ id, fate, received },
    attempts: attempts.map(({ outcome }) => (outcome.kind === 'answer' ? outcome.status : outcome.kind)),
  }));
}

describe('the same run', () => {
  it('leaves the same ledger on the clock of the machine as on one that is moved', async () => {
    const real = await open(createSteeredClock({ base: systemClock }));
    const steered = await open(createSteeredClock());
    for (const { mock } of [real, steered]) [1, 2, 3].forEach((number) => mock.record(cell, sampleEvent(number)));
    await steered.mock.clock.idle();
    while (real.mock.ledger.summary().inFlight > 0) await systemClock.sleep(20);
    expect(told(real.mock)).toEqual(told(steered.mock));
    expect(told(real.mock)).toMatchObject([
      { attempts: [500, 429, 'connection-error', 200], received: 1 },
      {},
      { attempts: [200] },
    ]);
    await Promise.all([real, steered].map(({ mock }) => mock.close()));
  });

  it('goes through a week of an outage without waiting for it', async () => {
    const { mock, receiver } = await open(createSteeredClock());
    const start = mock.clock.now();
    mock.faults.add('deliveries eu: refused x 5');
    for (let hour = 0; hour < 7 * 24; hour += 1) {
      mock.record(cell, sampleEvent(hour));
      await mock.clock.advance(3_600_000);
    }
    expect(mock.clock.now() - start).toBe(7 * 24 * 3_600_000);
    expect(mock.ledger.summary()).toMatchObject({ generated: 168, recoverable: 167, expired: 1 });
    expect(receiver.posts).toEqual([]);
    expect(() => mock.assertNothingLost({ region: 'eu' })).toThrow('168 events did not arrive');
    await mock.close();
  });
});
