import type { Type } from '#terraform/cty/type';
import { object } from '#terraform/cty/type';
import type { CtyObject, Value } from '#terraform/cty/value';
import { ctyObject } from '#terraform/cty/value';
import type { Attributes, ObjectType } from './attribute';
import { objectTypeOf } from './attribute';
import type { Rule } from './rule';
import type { Validator } from './validator';

/** How blocks of one type repeat; `group` is a single block that is always there. */
export type BlockNesting = 'single' | 'list' | 'set' | 'map' | 'group';

/** `B` are names of blocks that rules may name beside attributes. */
export interface BlockContent<A extends Attributes = Attributes, B extends string = never> {
  readonly attributes: A;
  /** @default no nested blocks */
  readonly blocks?: Blocks;
  /** Which attributes and blocks go together. @default any do */
  readonly rules?: readonly Rule<(keyof A & string) | B>[];
  /** Markdown. */
  readonly description: string;
  /** What to use instead. @default not deprecated */
  readonly deprecated?: string;
}

export interface NestedBlock extends BlockContent {
  readonly nesting: BlockNesting;
  /** @default 0 */
  readonly minItems?: number;
  /** 0 means no limit. @default 0 */
  readonly maxItems?: number;
  /** Run on the blocks together when they are there and known. @default any blocks are right */
  readonly validators?: readonly Validator<unknown>[];
}

export type Blocks = Readonly<Record<string, NestedBlock>>;

export interface Schema<A extends Attributes = Attributes, B extends string = never> extends BlockContent<A, B> {
  /** Counts up when the state's shape changes. @default 0 */
  readonly version?: number;
}

/** The cty type of a whole resource, data source or provider configuration. */
export function schemaType(block: BlockContent): ObjectType {
  const blocks = Object.entries(block.blocks ?? {}).map(([name, nested]) => [name, nestedBlockType(nested)] as const);
  return object({ ...objectTypeOf(block.attributes).attributes, ...Object.fromEntries(blocks) });
}

/** The cty type of all blocks of one type together. */
export function nestedBlockType(block: NestedBlock): Type {
  const element = schemaType(block);
  switch (block.nesting) {
    case 'single':
    case 'group':
      return element;
    case 'list':
    case 'set':
    case 'map':
      return { kind: block.nesting, element };
  }
}

/** A block in which nothing is set: attributes are null, and blocks that repeat are there no time at all. */
export function emptyObject(block: BlockContent): CtyObject {
  const object = ctyObject(Object.keys(block.attributes).map((name) => [name, null]));
  for (const [name, nested] of Object.entries(block.blocks ?? {})) object[name] = emptyBlock(nested);
  return object;
}

function emptyBlock(block: NestedBlock): Value {
  switch (block.nesting) {
    case 'single':
      return null;
    case 'group':
      return emptyObject(block);
    case 'list':
    case 'set':
      return [];
    case 'map':
      return ctyObject();
  }
}
