import type { CtyNumber } from '#terraform/cty/number';
import type { Refinement } from '#terraform/cty/unknown';
import { Unknown } from '#terraform/cty/unknown';
import { exactNumber } from './range';

/** What is promised of a value that is known only after apply; a value that breaks it is reported as the provider's bug. */
interface Promised {
  /** The value will not be null. @default it may be */
  readonly notNull?: true;
}

/** A text to be planned of which something is known: what it starts with. */
export function unknownString({ notNull, prefix }: Promised & { readonly prefix?: string } = {}): Unknown {
  return refined({ ...promise(notNull), ...(prefix !== undefined && { prefix }) });
}

/** A number to be planned of which something is known: the least and the greatest it can be. */
export function unknownNumber({
  notNull,
  min,
  max,
}: Promised & { readonly min?: number | CtyNumber; readonly max?: number | CtyNumber } = {}): Unknown {
  return refined({
    ...promise(notNull),
    ...(min !== undefined && { min: { value: exactNumber(min), inclusive: true } }),
    ...(max !== undefined && { max: { value: exactNumber(max), inclusive: true } }),
  });
}

/** A list, set or map to be planned of which something is known: the fewest and the most elements it can have. */
export function unknownCollection({
  notNull,
  minLength,
  maxLength,
}: Promised & { readonly minLength?: number; readonly maxLength?: number } = {}): Unknown {
  return refined({
    ...promise(notNull),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
  });
}

function promise(notNull: true | undefined): Refinement {
  return notNull ? { nullness: false } : {};
}

function refined(refinement: Refinement): Unknown {
  return new Unknown(refinement);
}
