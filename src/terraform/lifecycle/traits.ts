import type { Attribute } from '#terraform/framework/attribute';
import type { BlockContent } from '#terraform/framework/schema';

type Content = Pick<BlockContent, 'attributes' | 'blocks'>;

/** What a schema has anywhere in it: walks for what it has not are spared, of which there is one a call otherwise. */
export interface Traits {
  /** An attribute of a custom type, whose texts can be spelled in more than one way. */
  readonly customTypes: boolean;
  readonly writeOnly: boolean;
  /** A set of objects, in blocks or in an attribute. */
  readonly objectSets: boolean;
}

export function traitsOf(schema: Content): Traits {
  return {
    customTypes: someAttribute(schema, ({ customType }) => customType !== undefined),
    writeOnly: someAttribute(schema, ({ writeOnly }) => writeOnly === true),
    objectSets: hasObjectSet(schema),
  };
}

/** Whether the test passes for an attribute at any depth. */
export function someAttribute({ attributes, blocks = {} }: Content, test: (attribute: Attribute) => boolean): boolean {
  return (
    Object.values(attributes).some(
      (attribute) => test(attribute) || (attribute.content.kind === 'nested' && someAttribute(attribute.content, test)),
    ) || Object.values(blocks).some((block) => someAttribute(block, test))
  );
}

function hasObjectSet(schema: Content): boolean {
  return (
    someAttribute(schema, ({ content }) => content.kind === 'nested' && content.nesting === 'set') ||
    hasBlockSet(schema)
  );
}

function hasBlockSet({ blocks = {} }: Content): boolean {
  return Object.values(blocks).some((block) => block.nesting === 'set' || hasBlockSet(block));
}
