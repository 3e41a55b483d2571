import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Region } from '#konnect/contract/region';
import { verifyRecord } from '#konnect/record/verify';
import { createIds } from '#mock/ids';
import { createLedger, type LedgerEntry } from '#mock/ledger';
import { defaultRecords } from '#mock/records/profile';
import { createSigningKeys } from '#mock/records/signing-keys';
import { createWriteRecord } from '#mock/records/write-record';
import { createSteeredClock } from '#mock/steered-clock';
import { createWorld, webhookOf } from '#mock/world';
import { sampleEvent, sampleNumber } from '#test/delivery/sample-event';
import { createDispatch } from './dispatch';
import type { Outcome } from './outcome';
import { defaultDelivery, type DeliveryProfile } from './profile';
import { createTransit } from './transit';

type Step =
  | { readonly kind: 'event' | 'enable' | 'disable' | 'unbind'; readonly region: Region }
  | { readonly kind: 'advance'; readonly ms: number };

const region = fc.constantFrom<Region>('eu', 'us');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('event' as const), region }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('advance' as const), ms: fc.integer({ min: 1, max: 20_000 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('enable' as const), region }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('disable' as const, 'unbind' as const), region }) },
);

const final = [301, 400, 401, 501].map((status): Outcome => ({ kind: 'answer', status }));
const passing = [429, 500, 503].map((status): Outcome => ({ kind: 'answer', status }));
const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Outcome>({ kind: 'answer', status: 200 }) },
  { weight: 4, arbitrary: fc.constantFrom<Outcome>(...passing, { kind: 'connection-error', message: 'reset' }) },
  { weight: 1, arbitrary: fc.constant<Outcome>({ kind: 'answer', status: 429, retryAfter: '7200' }) },
  { weight: 1, arbitrary: fc.constantFrom<Outcome>(...final, { kind: 'certificate-error', message: 'expired' }) },
);

const keys = createSigningKeys('seed');
const writeRecord = createWriteRecord(keys, defaultRecords);

/** A small Konnect whose receiver answers with `outcomes`, over and over, and writes down what it took. */
function start(outcomes: readonly Outcome[], inactive: DeliveryProfile['inactive']) {
  const clock = createSteeredClock({ start: 0 });
  const ledger = createLedger(clock);
  const world = createWorld([{ name: 'acme', token: 'token', id: 'acme' }], createIds('seed'));
  const organization = world.organizations.get('acme');
  const taken: string[] = [];
  let attempts = 0;
  const dispatch = createDispatch({
    ...{ world, ledger, clock, writeRecord, transit: createTransit(ledger) },
    profile: { ...defaultDelivery, inactive, batch: { maxEvents: 3, maxBytes: 10_000, maxAgeMs: 500 } },
    closing: new AbortController().signal,
    attempt: async (_, body) => {
      const outcome = outcomes[(attempts += 1) % outcomes.length];
      if (!outcome) throw new Error('no outcome');
      if (outcome.kind === 'answer' && outcome.status === 200) taken.push(...gunzipSync(body).toString().split('\n'));
      return outcome;
    },
  });
  organization?.destinations.set('siem', {
    ...{ id: 'siem', name: 'siem', endpoint: 'https://siem.test/', authorization: 'key' },
    ...{ log_format: 'cef', skip_ssl_verification: false, created_at: '', updated_at: '' },
  });
  let events = 0;
  return {
    ...{ clock, ledger, taken },
    async take(next: Step): Promise<void> {
      if (next.kind === 'advance') return clock.advance(next.ms);
      if (next.kind === 'event') {
        dispatch.offer({ organization: 'acme', region: next.region }, sampleEvent((events += 1)));
      } else if (organization) {
        const webhook = webhookOf(organization, next.region);
        if (next.kind === 'unbind') delete webhook.destinationId;
        else Object.assign(webhook, { destinationId: 'siem', enabled: next.kind === 'enable', state: 'active' });
      }
    },
    events: () => events,
  };
}

/** The retry rule once more, in its own words: the wait after each failed attempt in seconds, if there is one. */
function waitAfter(failures: number, failed: Outcome): number | 'none' {
  if (failures > 4) return 'none';
  if (failed.kind === 'connection-error') return [1, 2, 4, 8][failures - 1] ?? 'none';
  if (failed.kind === 'certificate-error' || ![429, 500, 503].includes(failed.status)) return 'none';
  return failed.retryAfter === undefined ? ([1, 2, 4, 8][failures - 1] ?? 'none') : 7200;
}

function expectAttemptsByTheRule({ attempts, fate, reason }: LedgerEntry): void {
  attempts.forEach(({ at, outcome }, index) => {
    const next = attempts[index + 1];
    if (next) expect(next.at - at).toBe(Number(waitAfter(index + 1, outcome)) * 1000);
  });
  const last = attempts.at(-1);
  if (fate === 'delivered') expect(last?.outcome).toEqual({ kind: 'answer', status: 200 });
  if (reason === 'undelivered' && last) expect(waitAfter(attempts.length, last.outcome)).toBe('none');
}

const numbersOf = (entries: readonly LedgerEntry[]): number[] =>
  entries.map(({ event }) => parseInt(event.trace_id, 16));

describe('deliveries, whatever receivers and people do', () => {
  const anything = [
    fc.array(step, { maxLength: 60 }),
    fc.array(outcome, { minLength: 1, maxLength: 20 }),
    fc.constantFrom('latched' as const, 'self-healing' as const),
  ] as const;

  it('lose no event, make none up, deliver none twice, and keep the order of each region', async () => {
    await fc.assert(
      fc.asyncProperty(...anything, async (steps, outcomes, inactive) => {
        const konnect = start(outcomes, inactive);
        for (const next of steps) {
          await konnect.take(next);
          const delivered = konnect.ledger.entries().filter(({ fate }) => fate === 'delivered');
          expect(numbersOf(delivered).sort()).toEqual(konnect.taken.map(sampleNumber).sort());
          expect(numbersOf(konnect.ledger.entries())).toEqual(
            Array.from({ length: konnect.events() }, (_, i) => i + 1),
          );
        }
        await konnect.clock.idle();
        expect(konnect.ledger.summary().inFlight).toBe(0);
        for (const region of ['eu', 'us'] as const) {
          const numbers = numbersOf(konnect.ledger.entries({ region }));
          const taken = konnect.taken.map(sampleNumber).filter((number) => numbers.includes(number));
          expect(taken).toEqual([...taken].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('make attempts when the rule says so, and records whose signature verifies', async () => {
    await fc.assert(
      fc.asyncProperty(...anything, async (steps, outcomes, inactive) => {
        const konnect = start(outcomes, inactive);
        for (const next of steps) await konnect.take(next);
        await konnect.clock.idle();
        konnect.ledger.entries().forEach(expectAttemptsByTheRule);
        expect(konnect.taken.every((line) => verifyRecord(line, keys.jwks))).toBe(true);
      }),
    );
  });
});
