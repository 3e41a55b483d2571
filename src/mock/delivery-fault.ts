import { z } from 'zod';

/** How one attempt to deliver goes wrong. */
export const DeliveryStep = z.discriminatedUnion('kind', [
  /** It does not: the receiver is asked as usual. */
  z.strictObject({ kind: z.literal('pass') }),
  /** It is answered like this. The receiver sees nothing of it, unless the status is 2xx and the batch delivered. */
  z.strictObject({
    kind: z.literal('answer'),
    status: z.number().int().min(200).max(599),
    /** The `Retry-After` header, to the letter. @default none */
    retryAfter: z.string().exactOptional(),
  }),
  /** It is answered with 200, and nobody has kept the batch. */
  z.strictObject({ kind: z.literal('swallowed') }),
  /** The connection is reset. After the body, the receiver has taken the batch and its answer does not arrive. */
  z.strictObject({ kind: z.literal('reset'), when: z.enum(['before', 'in', 'after']) }),
  /** The receiver has taken the batch, and its answer breaks off within the headers. */
  z.strictObject({ kind: z.literal('half-answer') }),
  /** The receiver takes `ms` to read the batch, by the clock of the local Konnect. */
  z.strictObject({ kind: z.literal('slow'), ms: z.number().int().nonnegative() }),
  /** Nothing comes back, ever. */
  z.strictObject({ kind: z.literal('black-hole') }),
  /** The receiver shows such a certificate. Nothing is wrong with it for a destination that skips verification. */
  z.strictObject({
    kind: z.literal('certificate'),
    flaw: z.enum(['expired', 'self-signed', 'wrong-host', 'untrusted']),
  }),
  /** Nobody listens. */
  z.strictObject({ kind: z.literal('refused') }),
  /** The name of the host is not known. */
  z.strictObject({ kind: z.literal('name-not-found') }),
]);
export type DeliveryStep = z.output<typeof DeliveryStep>;

/** How often: a number, or for ever, which JSON cannot say as a number. */
export const Times = z.union([z.literal('forever').transform(() => Infinity), z.number().int().positive()]);

const Aim = {
  on: z.literal('deliveries'),
  /** Id or name. @default any */
  organization: z.string().exactOptional(),
  /** @default any */
  region: z.string().exactOptional(),
  /** Id of a developer portal. @default any, and the organization itself */
  portal: z.string().exactOptional(),
};

/** Steps for the attempts to come, one each and in order; then it is over. */
const Script = z.strictObject({
  ...Aim,
  /** @default times - 1 */
  script: z.array(z.strictObject({ step: DeliveryStep, times: Times.exactOptional() })).min(1),
});

/** Dice for every attempt to come: a step with its chance, nothing wrong with what is left to 1. */
const Dice = z.strictObject({
  ...Aim,
  chances: z
    .array(z.strictObject({ step: DeliveryStep, chance: z.number().min(0).max(1) }))
    .min(1)
    .refine((chances) => chances.reduce((sum, { chance }) => sum + chance, 0) <= 1 + Number.EPSILON, {
      error: 'chances must not add up to more than 1',
    }),
  /** The same seed throws the same. @default "faults" */
  seed: z.string().exactOptional(),
});

/** What goes wrong with deliveries, as data. */
export const DeliveryFault = z.union([Script, Dice]);
export type DeliveryFault = z.output<typeof DeliveryFault>;
