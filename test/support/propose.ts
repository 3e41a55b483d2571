import type { CtyObject } from '#terraform/cty/value';
import { ctyObject } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import { isComputed } from '#terraform/framework/attribute';

/**
 * What Terraform proposes as the new state: the configuration, and the prior value where it leaves one to the provider.
 * Nested objects and blocks are taken as they are configured, which is what Terraform does for new ones.
 */
export function propose(attributes: Attributes, config: CtyObject, prior: CtyObject | null): CtyObject {
  return ctyObject(
    Object.entries(config).map(([name, given]) => {
      const attribute = attributes[name];
      const isLeft = given === null && attribute !== undefined && isComputed(attribute);
      return [name, isLeft ? (prior?.[name] ?? null) : given];
    }),
  );
}
