import { randomBytes } from 'node:crypto';
import type { Clock } from '#clock';
import { logFormats, type LogFormat } from '#konnect/contract/destination';
import { createSigningKey } from '#konnect/record/sign';
import { createAgents } from '#mock/delivery/agents';
import { createAttempt, type Receiving } from '#mock/delivery/attempt';
import type { Outcome } from '#mock/delivery/outcome';
import { defaultDelivery, type DeliveryProfile } from '#mock/delivery/profile';
import { sampleBatch } from './sample-batch';

export type Wire = Pick<DeliveryProfile, 'contentEncoding' | 'contentType'>;

/** What is posted. */
export type Check =
  /** A delivery as Konnect makes it: the receiver should take it. */
  | { readonly kind: 'delivery'; readonly format: LogFormat; readonly wire: Wire; readonly events: number }
  /** Bytes that are no gzip and no records: a receiver that takes them takes anything. */
  | { readonly kind: 'garbage' }
  /** A delivery with another `Authorization`: the receiver should refuse it. */
  | { readonly kind: 'stranger' };

export interface CheckResult {
  readonly check: Check;
  readonly outcome: Outcome;
  /** From the request to the end of the answer. */
  readonly ms: number;
}

export interface ProbeOptions {
  readonly receiving: Receiving;
  /** @default all */
  readonly formats?: readonly LogFormat[];
  /** Certificates to trust besides the public ones, PEM. @default none */
  readonly trust?: readonly string[];
  readonly clock: Clock;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** The two ways Konnect is said to label a body: what is seen in practice, and what its documentation says. */
const wires: readonly Wire[] = [
  { contentEncoding: 'gzip', contentType: 'text/plain' },
  { contentEncoding: 'application/gzip', contentType: 'application/text' },
];

/** The records of a delivery, and of one that is as large as the local Konnect makes them. */
const [few, many] = [3, 100];

/** A probe of a receiver, under way. */
export interface Probe {
  /** The user agent of every record sent, by which they are found in the receiver. */
  readonly mark: string;
  readonly checks: readonly Check[];
  /** Posts one check after the other. */
  results(): AsyncIterable<CheckResult>;
}

export function createProbe({ receiving, formats = logFormats, trust = [], clock, signal }: ProbeOptions): Probe {
  const mark = `konnect-audit-probe/${randomBytes(4).toString('hex')}`;
  const checks = checksOf(formats, receiving.authorization !== '');
  const key = createSigningKey();
  const bodyOf = (check: Check): Uint8Array =>
    check.kind === 'garbage'
      ? Buffer.from('This is neither gzip nor a record')
      : sampleBatch({
          ...{ format: 'json', events: few, ...check, key, mark, at: clock.now() },
          trace: () => randomBytes(16).toString('hex'),
        });
  return {
    mark,
    checks,
    async *results() {
      const agents = createAgents(trust);
      try {
        for (const check of checks) {
          signal.throwIfAborted();
          const profile = { ...defaultDelivery, ...('wire' in check ? check.wire : {}) };
          const attempt = createAttempt({ agents, clockOf: () => clock, profile, closing: signal });
          const body = bodyOf(check);
          const from = clock.now();
          const outcome = await attempt(
            check.kind === 'stranger' ? stranger(receiving) : receiving,
            body,
            sending(clock),
          );
          yield { check, outcome, ms: clock.now() - from };
        }
      } finally {
        await agents.close();
      }
    },
  };
}

function checksOf(formats: readonly LogFormat[], authorized: boolean): readonly Check[] {
  const [usual] = wires;
  const [format] = formats;
  return [
    ...formats.flatMap((each) => wires.map((wire) => ({ kind: 'delivery', format: each, wire, events: few }) as const)),
    ...(format && usual ? [{ kind: 'delivery', format, wire: usual, events: many } as const] : []),
    { kind: 'garbage' },
    ...(authorized ? [{ kind: 'stranger' } as const] : []),
  ];
}

function stranger(receiving: Receiving): Receiving {
  return { ...receiving, authorization: `Bearer ${randomBytes(12).toString('hex')}` };
}

function sending(clock: Clock) {
  return {
    cell: { organization: '', region: 'us' },
    organization: '',
    sleep: (ms: number, signal?: AbortSignal) => clock.sleep(ms, signal),
  } as const;
}
