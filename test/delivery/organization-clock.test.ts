import { scenarios, type ScenarioName } from '#mock/scenarios/scenarios';
import { startKonnect, type LocalKonnect } from './local-konnect';

const week = 7 * 24 * 3_600_000;
const [acme, other] = ['kpat_acme', 'kpat_other'];

let konnect: LocalKonnect;
beforeEach(async () => {
  const organizations = [
    { name: 'acme', token: acme, id: 'acme' },
    { name: 'other', token: other, id: 'other' },
  ];
  konnect = await startKonnect({ organizations });
});
afterEach(() => konnect.close());

describe('an organization with a time of its own', () => {
  it('goes through retries and a week while another is where it was', async () => {
    const { mock } = konnect;
    const receiver = await mock.openReceiver();
    for (const token of [acme, other]) await konnect.deliverTo(receiver.url, { token });
    mock.faults.add({ on: 'deliveries', region: 'eu', script: [{ step: { kind: 'refused' }, times: Infinity }] });
    for (const token of [acme, other]) await konnect.act('eu', token);

    await mock.clockOf('acme').idle();
    expect(await konnect.status('eu', acme)).toMatchObject({ webhook_status: 'inactive' });
    expect(await konnect.status('eu', other)).toMatchObject({ webhook_status: 'active' });
    expect(mock.ledger.summary({ organization: 'other', region: 'eu' })).toMatchObject({ recoverable: 0 });

    await mock.clockOf('acme').advance(week);
    expect(mock.ledger.summary({ organization: 'acme', region: 'eu' }).expired).toBeGreaterThan(0);
    expect(mock.ledger.summary({ organization: 'other' })).toMatchObject({ expired: 0 });
    const { body } = await konnect.call('GET', '/eu/v3/audit-logs', undefined, acme);
    expect(body['data']).toHaveLength(2); // of this very day: the reads of the status above
  });

  it('dates what it is answered, and what it leaves, by that time', async () => {
    const { mock } = konnect;
    await mock.clockOf('acme').advance(week);
    const destination = { name: 'siem', endpoint: 'https://siem.test/', authorization: 'key' };
    const dates = [];
    for (const token of [acme, other]) {
      const { body, headers } = await konnect.call('POST', '/global/v3/audit-log-destinations', destination, token);
      dates.push(Date.parse(String(body['created_at'])));
      expect(Date.parse(String(headers['date']))).toBe(dates.at(-1));
    }
    expect((dates[0] ?? 0) - (dates[1] ?? 0)).toBe(week);
    const [first] = mock.ledger.entries({ organization: 'acme' });
    expect(first?.generatedAt).toBe(mock.clock.now() + week);
    expect(first?.event.rt).toBe(mock.clock.now() + week);
  });

  it('is where a scenario is played by that time, whichever it is', async () => {
    const { mock } = konnect;
    const shared = mock.clock.now();
    for (const [index, name] of (Object.keys(scenarios) as ScenarioName[])
      .filter((each) => each !== 'fleet')
      .entries()) {
      const fork = mock.fork({ name: `worker-${index}`, of: 'other' });
      await mock.clockOf(fork.name).advance(3 * week);
      await mock.play(name, fork.name);
      expect(mock.clockOf(fork.name).now()).toBeGreaterThan(shared + 3 * week);
    }
    expect(mock.clock.now()).toBe(shared);
    expect(mock.clock.frozen).toBe(true);
  });

  it('is where the scenario of a fleet leaves it alone, as that is about organizations of their own', async () => {
    const { mock } = konnect;
    mock.clockOf('acme').freeze();
    const before = mock.clockOf('acme').now();
    await mock.play('fleet', 'acme');
    expect(mock.clockOf('acme').now()).toBe(before);
  });

  it('has its own traffic by that time, and what is for all by the shared one', async () => {
    const { mock } = konnect;
    mock.traffic.start('10/s, of acme, for 10 s');
    await mock.clockOf('acme').advance(60_000);
    const { generated } = mock.ledger.summary({ organization: 'acme' });
    expect(generated).toBeGreaterThan(50);
    mock.traffic.start('10/s, for 10 s');
    await mock.clockOf('acme').advance(60_000);
    expect(mock.ledger.summary().generated).toBe(generated);
    await mock.clock.advance(60_000);
    expect(mock.ledger.summary({ organization: 'acme' }).generated).toBeGreaterThan(generated);
  });

  it('stands still alone', async () => {
    const { mock } = konnect;
    mock.clockOf('acme').freeze();
    const receiver = await mock.openReceiver();
    for (const token of [acme, other]) await konnect.deliverTo(receiver.url, { token });
    await mock.clock.idle();
    expect(mock.ledger.summary({ organization: 'acme', region: 'eu' })).toMatchObject({ delivered: 0 });
    expect(mock.ledger.summary({ organization: 'other', region: 'eu' })).toMatchObject({ inFlight: 0 });
    mock.clockOf('acme').thaw();
    await mock.clock.idle();
    expect(mock.ledger.summary({ organization: 'acme', region: 'eu' })).toMatchObject({ inFlight: 0 });
  });
});
