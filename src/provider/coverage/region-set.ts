import { regions } from '#konnect/contract/region';
import { isSequence, type Value } from '#terraform/cty/value';
import type { Validator } from '#terraform/framework/validator';

/** Each element that is known is a region, and there is at least one. */
export const regionSet: Validator<Value> = {
  validate(value) {
    if (!isSequence(value)) return undefined;
    if (value.length === 0) return 'The set is empty: name a region, or leave it out to look at all';
    const foreign = value.find((element) => typeof element === 'string' && !names.includes(element));
    return foreign === undefined
      ? undefined
      : `${JSON.stringify(foreign)} is none of ${names.map((name) => JSON.stringify(name)).join(', ')}: use some of them`;
  },
};

const names: readonly string[] = regions;
