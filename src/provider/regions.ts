import { isRegion, regions } from '#konnect/contract/region';
import { set, string } from '#terraform/cty/type';
import { isSequence, type Value } from '#terraform/cty/value';
import { value } from '#terraform/framework/attribute';
import type { Validator } from '#terraform/framework/validator';
import { whyNoRegion } from './region';

/** The `regions` of what looks at many at once. @param meaning what they are, as it starts a sentence */
export function regionsAttribute(meaning: string) {
  return value(set(string), {
    presence: 'optional',
    validators: [regionSet],
    description: `${meaning}: some of ${regions.map((region) => `\`${region}\``).join(', ')}. All when not set; name them when one refuses the organization, as \`sg\` does unless it was asked for.`,
  });
}

/** Each element that is known is a region, and there is at least one. */
const regionSet: Validator<Value> = {
  validate(value) {
    if (!isSequence(value)) return undefined;
    if (value.length === 0) return 'The set is empty: name a region, or leave it out to look at all';
    const foreign = value.find((element) => typeof element === 'string' && !isRegion(element));
    return typeof foreign === 'string' ? `${whyNoRegion(foreign)}: use some of them` : undefined;
  },
};
