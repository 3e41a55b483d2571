import type { Attributes } from '#terraform/framework/attribute';
import type { Ephemeral } from '#terraform/framework/ephemeral';
import { authorBug } from './guard';
import type { Operation } from './operation';

/** What the protocol can carry (protobuf.dev, "Timestamp"): the years 1 to 9999, in milliseconds since the epoch. */
const [earliest, latest] = [-62_135_596_800_000, 253_402_300_799_999];

/** Takes over when the author wants to renew next; what cannot be done is reported as the provider's bug, and left out. */
export function acceptRenewal(
  operation: Operation,
  { renew }: Pick<Ephemeral<Attributes, unknown>, 'renew'>,
  renewAt: Date | undefined,
): Date | undefined {
  if (renewAt === undefined) return undefined;
  const sentence = renew ? refusal(renewAt) : 'is set, and the type has no method "renew" to call then';
  if (sentence === undefined) return renewAt;
  operation.diagnostics.add(authorBug(operation, `Returned time of renewal ${sentence}`));
  return undefined;
}

/** Authors are not held to the types they were given. */
function refusal(renewAt: unknown): string | undefined {
  if (!(renewAt instanceof Date)) return `must be a Date and is a ${typeof renewAt}`;
  const time = renewAt.getTime();
  return time >= earliest && time <= latest ? undefined : 'must be a valid Date in the years 1 to 9999';
}
