import { fingerprint } from '#terraform/cty/fingerprint';
import { encodeJson } from '#terraform/cty/json';
import { formatPath } from '#terraform/cty/path';
import type { CtyObject, Value } from '#terraform/cty/value';
import { isSequence, isWhollyKnown } from '#terraform/cty/value';
import type { BlockContent, Schema } from '#terraform/framework/schema';
import { schemaType } from '#terraform/framework/schema';
import type { Operation } from './operation';
import { someAttribute } from './traits';
import type { Place } from './walk-config';
import { walkConfig } from './walk-config';

/**
 * Refuses a plan in which objects of a set have become equal, as defaults were filled in: Terraform merges what is equal in
 * a configuration, and takes a plan with fewer objects than are configured for a bug of the provider.
 */
export function refuseDuplicates(operation: Operation, schema: Schema, planned: CtyObject): void {
  for (const place of walkConfig(schema, planned)) {
    const content = contentOfSet(place);
    if (!content || place.kind === 'object' || !isSequence(place.value)) continue;
    const type = schemaType(content);
    const twice = firstRepeated(place.value, (value) => fingerprint(type, value));
    if (twice === undefined) continue;
    const shown =
      place.secret || someAttribute(content, ({ sensitive }) => sensitive === true)
        ? 'An object with a sensitive value'
        : encodeJson(type, twice);
    operation.diagnostics.error(
      `Duplicate element of ${formatPath(place.path)}`,
      `${shown} is in the set twice once its defaults are filled in: remove one of the two, or make them differ`,
      place.path,
    );
  }
}

/** What the objects of a set look like; undefined for everything else. */
function contentOfSet(place: Place): BlockContent | undefined {
  if (place.kind === 'block') return place.block.nesting === 'set' ? place.block : undefined;
  if (place.kind === 'object' || place.attribute.content.kind !== 'nested') return undefined;
  const { nesting, attributes } = place.attribute.content;
  return nesting === 'set' ? { attributes, description: '' } : undefined;
}

function firstRepeated(values: readonly Value[], print: (value: Value) => string): Value | undefined {
  const seen = new Set<string>();
  return values.filter(isWhollyKnown).find((value) => seen.size === seen.add(print(value)).size);
}
