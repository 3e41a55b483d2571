import { itemType, memberType } from '#terraform/cty/inner-type';
import type { Path } from '#terraform/cty/path';
import type { Type } from '#terraform/cty/type';

/** As far along a path as Terraform can go in a value of the type: no step leads into a set. */
export function pathInto(type: Type, [step, ...rest]: Path): Path {
  if (step === undefined || type.kind === 'set') return [];
  const inner =
    'index' in step ? itemType(type, step.index) : memberType(type, 'key' in step ? step.key : step.attribute);
  return [step, ...pathInto(inner, rest)];
}
