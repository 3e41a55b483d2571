import { isRegion, regions } from '#konnect/contract/region';
import { string } from '#terraform/framework/attribute';
import type { Validator } from '#terraform/framework/validator';

const all = regions.join(', ');

/** Says of a text that is no region why not, and which there are. */
export function whyNoRegion(text: string): string {
  return text === 'global'
    ? `"global" serves what a whole organization shares, as destinations are, and audit events are delivered by each of ${all}`
    : `${JSON.stringify(text)} is none of ${all}`;
}

/** The text is a region. */
export const isOneRegion: Validator<string> = {
  validate: (text) => (isRegion(text) ? undefined : `${whyNoRegion(text)}: use one of them`),
};

/** The `region` of what is looked up. @param meaning what is looked up there, as it starts a sentence */
export function regionAttribute(meaning: string) {
  return string({
    presence: 'optional_computed',
    validators: [isOneRegion],
    description: `${meaning}: ${regions.map((region) => `\`${region}\``).join(', ')}. The provider's when not set.`,
  });
}
