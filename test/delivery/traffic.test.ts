import { systemClock } from '#clock';
import { createMock, type Mock } from '#mock/server';
import { startKonnect } from './local-konnect';

const hourMs = 3_600_000;

describe('generated traffic', () => {
  it('is delivered like the events of calls, signed and without a gap', async () => {
    const konnect = await startKonnect();
    try {
      const receiver = await konnect.mock.openReceiver();
      await konnect.deliverTo(receiver.url, { log_format: 'json' });
      konnect.mock.traffic.start('20/s, lockout, in eu, for 30 s');
      await konnect.mock.clock.idle();
      konnect.mock.assertNothingLost({ region: 'eu' });
      expect(receiver.records.length).toBeGreaterThan(400);
      expect(receiver.records.every(({ verified }) => verified)).toBe(true);
    } finally {
      await konnect.close();
    }
  });
});

describe('a local Konnect with a history', () => {
  let mock: Mock;
  afterEach(() => mock.close());

  it('has had its traffic for a week when it is ready, and goes on in the present', async () => {
    const before = systemClock.now();
    mock = await createMock({ traffic: '10/h, off-hours-admin every 1 d', historyMs: 7 * 24 * hourMs });
    expect(mock.clock.now()).toBeGreaterThanOrEqual(before);
    const times = mock.ledger.entries().map(({ generatedAt }) => generatedAt);
    expect(times.length).toBeGreaterThan(1000);
    expect(times[0]).toBeLessThan(before - 6.9 * 24 * hourMs);
    const { body } = await mock.call('GET', '/us/v3/audit-logs?page[size]=1000');
    expect((body as { data: unknown[] }).data).toHaveLength(1000);
    expect(mock.traffic.running).toHaveLength(1);
  });

  it('refuses traffic it cannot read before it listens', async () => {
    await expect(createMock({ traffic: 'much' })).rejects.toThrow('Cannot read traffic as "much"');
    mock = await createMock();
  });
});
