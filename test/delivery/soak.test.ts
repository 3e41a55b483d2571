import { account } from '#tools/soak/account';
import { soak } from '#tools/soak/soak';

describe('twelve weeks of events, random faults, and an operator who sleeps through most of them', () => {
  it('leave every event accounted for: what the ledger calls delivered was taken, as often as it says', async () => {
    const report = await soak({ events: 6_000, seed: '1', verify: 0.1 });
    expect(account(report)).toEqual([]);
    expect(report.verified).toBeGreaterThan(400);
    expect(report.days).toBeGreaterThan(80);
    const { generated, delivered, recoverable, expired } = report.ledger.summary();
    expect(generated).toBe(6_000);
    expect(delivered).toBeGreaterThan(3_000);
    expect(expired).toBeGreaterThan(0);
    expect(delivered + recoverable + expired).toBe(generated);
  });

  it('are found out when the receiver has seen something else', async () => {
    const report = await soak({ events: 300, seed: '1', verify: 1 });
    const { id } = report.ledger.entries().find(({ fate }) => fate === 'delivered') ?? { id: 0 };
    report.taken[id] = 0;
    expect(account(report)).toEqual([expect.stringContaining(`event ${id} was taken 0 times, and the ledger says`)]);
  });
});
