import { Event } from '#konnect/contract/event';
import { createIds } from '#mock/ids';
import { createSteeredClock } from '#mock/steered-clock';
import { createWorld, type Cell, type OrganizationOptions } from '#mock/world';
import { storylines, type StoryName } from './storylines';
import { createTraffic } from './traffic';

interface Recorded {
  readonly cell: Cell;
  readonly event: Event;
}

const second = 1000;
const hour = 3600 * second;
const day = 24 * hour;

/** An organization on a clock of its own, which begins on a Friday at 3 o'clock. */
function open(options: Partial<OrganizationOptions> = {}, seed = 'seed') {
  const clock = createSteeredClock({ start: Date.UTC(2026, 0, 2, 3) });
  const world = createWorld([{ name: 'acme', token: 'kpat_acme', ...options }], createIds(seed));
  const [organization] = world.organizations.values();
  const recorded: Recorded[] = [];
  const record = (cell: Cell, event: Event): void => void recorded.push({ cell, event });
  return { clock, world, recorded, traffic: createTraffic({ world, clock, seed, record }), organization };
}

function addPortal({ organization }: ReturnType<typeof open>): void {
  organization?.portals.set('portal-1', {
    ...{ id: 'portal-1', name: 'developers', region: 'us', webhook: { enabled: false, state: 'active' } },
  });
}

describe('ordinary traffic', () => {
  it('has as many events a second as it was asked for, on average', async () => {
    const { clock, traffic, recorded } = open();
    const running = traffic.start({ eventsPerSecond: 5 });
    await clock.advance(500 * second);
    expect(recorded.length / 500).toBeCloseTo(5, 0);
    expect(running.events).toBe(recorded.length);
  });

  it('is made of events of the contract, those of one request with one trace', async () => {
    const { clock, traffic, recorded } = open();
    traffic.start('10/s, for 1 min');
    await clock.advance(hour);
    const events = recorded.map(({ event }) => event);
    expect(events.map((event) => Event.parse(event))).toEqual(events);
    const first = events.filter(({ type }) => type === 'authentication').map(({ trace_id }) => trace_id);
    expect(new Set(events.map(({ trace_id }) => trace_id))).toEqual(new Set(first));
    expect(first.length).toBeLessThan(events.length);
  });

  it('is the same for the same seed, and other for another', async () => {
    const lines = await Promise.all(
      ['a', 'a', 'b'].map(async (seed) => {
        const { clock, traffic, recorded } = open({}, seed);
        traffic.start('2/s, brute-force');
        await clock.advance(100 * second);
        return JSON.stringify(recorded);
      }),
    );
    expect(lines[1]).toBe(lines[0]);
    expect(lines[2]).not.toBe(lines[0]);
  });

  it('follows the mix', async () => {
    const { clock, traffic, recorded } = open();
    traffic.start('10/s, reads 0, changes 0, mistakes 0, refusals 0, failures 0');
    await clock.advance(60 * second);
    expect(new Set(recorded.map(({ event }) => event.name))).toEqual(new Set(['AUTHENTICATION_OUTCOME_SUCCESS']));
  });

  it('rests at night and on weekends when it keeps office hours', async () => {
    const { clock, traffic, recorded } = open();
    traffic.start('6/min, office hours');
    const events: number[] = [];
    for (const hours of [5, 10, 6, 48]) {
      const before = recorded.length;
      await clock.advance(hours * hour);
      events.push((recorded.length - before) / hours);
    }
    const [night = 0, dayTime = 0, evening = 0, weekend = 0] = events;
    expect(dayTime).toBeGreaterThan(300);
    for (const rest of [night, evening, weekend]) expect(rest).toBeLessThan(60);
  });

  it('comes to portals only where there are some, and to their own cell', async () => {
    const [without, withPortal] = [open(), open()];
    addPortal(withPortal);
    for (const { traffic, clock } of [without, withPortal]) {
      traffic.start('10/s');
      await clock.advance(60 * second);
    }
    const portals = ({ recorded }: ReturnType<typeof open>) => recorded.filter(({ cell }) => cell.portal);
    expect(portals(without)).toEqual([]);
    expect(new Set(portals(withPortal).map(({ event }) => event.event_product))).toEqual(new Set(['Dev-Portal']));
  });

  it('spreads over the regions it is given', async () => {
    const { clock, traffic, recorded } = open();
    traffic.start('10/s, in eu au, of acme');
    await clock.advance(60 * second);
    expect(new Set(recorded.map(({ cell }) => cell.region))).toEqual(new Set(['eu', 'au']));
  });

  it('gives names where an organization asked for them', async () => {
    const { clock, traffic, recorded } = open({ principalName: 'Root (root@example.com)' });
    traffic.start('10/s');
    await clock.advance(10 * second);
    expect(recorded.every(({ event }) => event.principal_name?.includes('@example.com'))).toBe(true);
  });

  it('ends with its time, or when it is stopped', async () => {
    const { clock, traffic, recorded } = open();
    const [short, stopped] = [traffic.start('10/s, for 10 s'), traffic.start('10/s')];
    await clock.advance(11 * second);
    expect(traffic.running).toEqual([stopped]);
    traffic.stop();
    const count = recorded.length;
    await clock.advance(hour);
    expect([recorded.length, traffic.running, clock.pending]).toEqual([count, [], 0]);
    expect(short.events).toBeGreaterThan(0);
  });
});

/** What a detection would look at: how often somebody from somewhere met an outcome. */
function outcomesOf(recorded: readonly Recorded[], src: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { event } of recorded.filter(({ event }) => event.src === src)) {
    const key = event.type === 'authorization' ? (event.granted ? 'granted' : 'denied') : event.name;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

const [stranger, developer, analyst] = ['203.0.113.66', '192.0.2.21', '192.0.2.23'];
const [success, wrongPassword, locked, expired] = ['SUCCESS', 'INVALID_PASSWORD', 'LOCKED', 'TOKEN_EXPIRED'].map(
  (outcome) => `AUTHENTICATION_OUTCOME_${outcome}` as const,
);

const told: readonly { story: StoryName; from: string | undefined; outcomes: Record<string, number> }[] = [
  {
    story: 'brute-force',
    from: stranger,
    outcomes: { [String(wrongPassword)]: 60, AUTHENTICATION_OUTCOME_NOT_FOUND: 3, [String(success)]: 14, Ingress: 2 },
  },
  {
    story: 'lockout',
    from: developer,
    outcomes: { [String(wrongPassword)]: 5, [String(locked)]: 4, [String(success)]: 1 },
  },
  { story: 'permission-probing', from: analyst, outcomes: { denied: 32, granted: 10, Ingress: 12 } },
  { story: 'token-leak', from: stranger, outcomes: { granted: 52, Ingress: 10, [String(expired)]: 6 } },
  { story: 'off-hours-admin', from: stranger, outcomes: { [String(success)]: 7, granted: 6, Ingress: 5 } },
];

describe('a story', () => {
  it.each(told)('shows what a detection looks for: $story', async ({ story, from = '', outcomes }) => {
    const { clock, traffic, recorded } = open();
    traffic.start({ stories: [{ story }] });
    await clock.advance(3 * hour);
    expect(outcomesOf(recorded, from)).toMatchObject(outcomes);
    expect(traffic.running).toEqual([]);
  });

  it('of a visit from Kong says who acted for whom', async () => {
    const { clock, traffic, recorded } = open();
    traffic.start('support-visit');
    await clock.advance(hour);
    const events = recorded.map(({ event }) => event).filter(({ type }) => type !== 'authentication');
    expect(events.length).toBeGreaterThan(6);
    expect(events.every((event) => 'kong_initiated' in event && event.kong_initiated)).toBe(true);
    expect(events[0]).toMatchObject({ actor_id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  it('of the night waits for it', async () => {
    const { clock, traffic, recorded } = open();
    await clock.advance(2 * hour);
    traffic.start('off-hours-admin');
    await clock.advance(17 * hour);
    expect(recorded).toEqual([]);
    await clock.advance(2 * hour);
    expect(recorded.length).toBeGreaterThan(0);
    expect(new Date(recorded[0]?.event.rt ?? 0).getUTCHours()).toBe(23);
  });

  it('begins when it is told to, and again as often', async () => {
    const { clock, traffic, recorded } = open();
    traffic.start('lockout after 1 h every 1 d');
    await clock.advance(3 * day);
    const begins = recorded.filter(({ event }) => event.name === wrongPassword).map(({ event }) => event.rt);
    expect(begins).toHaveLength(15);
    expect(Math.min(...begins)).toBeGreaterThan(Date.UTC(2026, 0, 2, 4));
  });

  it('of a portal needs one', async () => {
    const konnect = open();
    expect(() => konnect.traffic.start('portal-guessing')).toThrow(
      'Cannot tell "portal-guessing" as there is no developer portal: create one in the region first',
    );
    addPortal(konnect);
    konnect.traffic.start('portal-guessing');
    await konnect.clock.advance(hour);
    expect(konnect.recorded).toHaveLength(26);
  });

  it('is, with the others and with what is usual, of every kind, outcome and severity there is', async () => {
    const konnect = open();
    addPortal(konnect);
    konnect.traffic.start({
      eventsPerSecond: 1,
      stories: Object.keys(storylines).map((story) => ({ story: story as StoryName })),
    });
    await konnect.clock.advance(2 * hour);
    const events = konnect.recorded.map(({ event }) => event);
    const logins = events.filter(({ type }) => type === 'authentication');
    expect(new Set(logins.map(({ event_class_id }) => event_class_id)).size).toBe(9);
    expect(new Set(logins.map(({ name }) => name)).size).toBe(7);
    expect([...new Set(events.map(({ severity }) => severity))].sort((a, b) => a - b)).toEqual([0, 1, 6, 7, 10]);
  });
});

describe('traffic that cannot be', () => {
  it.each([
    ['for 10 s', 'nothing would happen: give a rate, as in "20/s", or a story'],
    ['20/s, of nobody', 'Cannot find organization "nobody" in the local Konnect: it has "acme"'],
  ])('"%s" is refused: %s', (text, why) => {
    expect(() => open().traffic.start(text)).toThrow(why);
  });
});
