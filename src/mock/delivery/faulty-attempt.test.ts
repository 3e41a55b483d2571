import { createFaults } from '#mock/create-faults';
import { createSteeredClock } from '#mock/steered-clock';
import type { Receiving } from './attempt';
import { withFaults } from './faulty-attempt';
import type { Outcome } from './outcome';

/** Makes attempts that meet the faults in the text; answers their outcomes, how many the receiver saw, and the time. */
async function play(text: string, changes: Partial<Receiving> = {}, attempts = 1, usual: Outcome = accepted) {
  const clock = createSteeredClock({ start: 0 });
  const faults = createFaults();
  faults.add(text);
  let seen = 0;
  const attempt = withFaults(
    async () => {
      seen += 1;
      return usual;
    },
    { faults, profile: { timeoutMs: 30_000 }, closing: new AbortController().signal },
  );
  const receiving = {
    endpoint: 'https://siem.test/in',
    authorization: 'key',
    skip_ssl_verification: false,
    ...changes,
  };
  const outcomes: Outcome[] = [];
  const all = clock.hold(async (sleep) => {
    const sending = { cell: { organization: 'id', region: 'eu' }, organization: 'acme', sleep } as const;
    for (let n = 0; n < attempts; n += 1) outcomes.push(await attempt(receiving, Buffer.of(), sending));
  });
  await clock.idle();
  await all;
  return { outcomes, seen, took: clock.now() };
}

const accepted: Outcome = { kind: 'answer', status: 202 };
const broken = (message: string): Outcome => ({ kind: 'connection-error', message });
const untrusted = (message: string): Outcome => ({ kind: 'certificate-error', message });

describe('an attempt that meets a fault', () => {
  it.each<[string, Outcome, number, number]>([
    ['ok', accepted, 1, 0],
    ['200', { kind: 'answer', status: 200 }, 1, 0],
    ['500', { kind: 'answer', status: 500 }, 0, 0],
    ['429 after 7', { kind: 'answer', status: 429, retryAfter: '7' }, 0, 0],
    ['swallowed', { kind: 'answer', status: 200 }, 0, 0],
    ['reset before body', broken('read ECONNRESET'), 0, 0],
    ['reset in body', broken('read ECONNRESET'), 0, 0],
    ['reset after body', broken('other side closed'), 1, 0],
    ['half answer', broken('other side closed'), 1, 0],
    ['slow 29 s', accepted, 1, 29_000],
    ['slow 31 s', broken('no answer within 30 s'), 0, 30_000],
    ['black hole', broken('no answer within 30 s'), 0, 30_000],
    ['refused', broken('connect ECONNREFUSED'), 0, 0],
    ['name not found', broken('getaddrinfo ENOTFOUND siem.test'), 0, 0],
    ['expired certificate', untrusted('certificate has expired'), 0, 0],
    ['self-signed certificate', untrusted('self-signed certificate'), 0, 0],
    ['wrong host certificate', untrusted("Hostname/IP does not match certificate's altnames"), 0, 0],
    ['untrusted certificate', untrusted('unable to verify the first certificate'), 0, 0],
  ])('%s', async (text, outcome, seen, took) => {
    expect(await play(text)).toEqual({ outcomes: [outcome], seen, took });
  });

  it('of the certificate has it not when the destination skips verification, or has none', async () => {
    expect(await play('expired certificate', { skip_ssl_verification: true })).toMatchObject({ outcomes: [accepted] });
    expect(await play('expired certificate', { endpoint: 'http://localhost/' })).toMatchObject({
      outcomes: [accepted],
    });
  });

  it('that says 2xx is refused all the same when the receiver refuses', async () => {
    const refused: Outcome = { kind: 'answer', status: 401 };
    expect(await play('201', {}, 1, refused)).toMatchObject({ outcomes: [refused] });
  });

  it('goes on with the script attempt by attempt, and then as usual', async () => {
    const { outcomes } = await play('500 x 2, 429', {}, 5);
    expect(outcomes.map((outcome) => outcome.kind === 'answer' && outcome.status)).toEqual([500, 500, 429, 202, 202]);
  });

  it('meets only those of its cell', async () => {
    for (const [text, met] of [
      ['deliveries eu: 500', true],
      ['deliveries us: 500', false],
      ['deliveries acme/eu: 500', true],
      ['deliveries id/*: 500', true],
      ['deliveries other/eu: 500', false],
      ['deliveries acme/eu/portal: 500', false],
    ] as const)
      expect([text, (await play(text)).outcomes[0] !== accepted]).toEqual([text, met]);
  });

  it('by dice falls as often as its chance says, and the same with the same seed', async () => {
    const [first, second, other] = await Promise.all(
      ['7', '7', '8'].map((seed) => play(`500 at 20 %, refused at 10 %, seed ${seed}`, {}, 10_000)),
    );
    expect(first).toEqual(second);
    expect(first).not.toEqual(other);
    const share = (kind: (outcome: Outcome) => boolean) => (first?.outcomes.filter(kind).length ?? 0) / 10_000;
    expect(share((outcome) => outcome.kind === 'answer' && outcome.status === 500)).toBeCloseTo(0.2, 1);
    expect(share((outcome) => outcome.kind === 'connection-error')).toBeCloseTo(0.1, 1);
  });
});
