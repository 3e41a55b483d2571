import { regions } from '#konnect/contract/region';
import { string } from '#terraform/framework/attribute';
import { oneOf } from '#terraform/framework/validator';

/** The `region` of what is looked up. @param meaning what is looked up there, as it starts a sentence */
export function regionAttribute(meaning: string) {
  return string({
    presence: 'optional_computed',
    validators: [oneOf(...regions)],
    description: `${meaning}: ${regions.map((region) => `\`${region}\``).join(', ')}. The provider's when not set.`,
  });
}
