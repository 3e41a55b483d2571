import { equal } from '#terraform/cty/equal';
import type { CtyObject } from '#terraform/cty/value';
import type { Schema } from '#terraform/framework/schema';
import { hasTimeouts } from '#terraform/framework/timeouts';
import type { Typed } from './runtime';

/** Whether two states or plans of an object say the same of it. Time limits are about Terraform's work, and not the object. */
export function isSameObject(
  { definition, type }: Typed<{ readonly schema: Schema }>,
  a: CtyObject,
  b: CtyObject,
): boolean {
  if (!hasTimeouts(definition.schema.attributes)) return equal(type, a, b);
  return equal(type, { ...a, timeouts: null }, { ...b, timeouts: null });
}
