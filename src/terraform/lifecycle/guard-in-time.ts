import type { CtyObject } from '#terraform/cty/value';
import type { Schema } from '#terraform/framework/schema';
import type { TimedOperation, Timeouts } from '#terraform/framework/timeouts';
import { timeoutsOf } from '#terraform/framework/timeouts';
import { guard } from './guard';
import type { Operation } from './operation';

interface Timed {
  readonly name: TimedOperation;
  readonly schema: Schema;
  /** What has the user's limits in it. */
  readonly object: CtyObject;
}

/** As {@link guard}, for an operation that the schema may limit in time; `action` is given the limits. */
export async function guardInTime(
  operation: Operation,
  { name, schema, object }: Timed,
  action: (timeouts: Timeouts) => Promise<void>,
): Promise<void> {
  const timeouts = timeoutsOf(schema.attributes, object['timeouts'] ?? null);
  await operation.within({ ms: timeouts[name], name }, () => guard(operation, () => action(timeouts)));
}
