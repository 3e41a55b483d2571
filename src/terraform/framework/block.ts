import type { Attributes, NestedAttribute } from './attribute';
import type { Rule } from './rule';
import type { BlockContent, BlockNesting, Blocks, Schema } from './schema';

/** Stands for the blocks of one type among the attributes that an author's types are made of; no schema has such a thing. */
type MemberOf<N extends BlockNesting, A extends Attributes> = NestedAttribute<
  N extends 'group' ? 'single' : Exclude<N, 'group'>,
  A,
  N extends 'single' ? 'optional' : 'required',
  false
> & { readonly isBlock: true };

/**
 * The attributes and the blocks of a schema: what to type a resource by when it has blocks, in the place of its attributes
 * alone. A single block is an object or null, a group an object, a list or set an array, and a map a record.
 */
export type WithBlocks<A extends Attributes, B extends Blocks> = A & {
  readonly [K in keyof B]: MemberOf<B[K]['nesting'], InsideOf<B[K]>>;
};

type InsideOf<C extends BlockContent> = C extends { readonly blocks: infer B extends Blocks }
  ? WithBlocks<C['attributes'], B>
  : C['attributes'];

type AttributesOf<A extends Attributes> = {
  readonly [K in keyof A as A[K] extends { readonly isBlock: true } ? never : K]: A[K];
};

/** The schema of what is typed by `A`: its attributes, or {@link WithBlocks}. */
export type SchemaFor<A extends Attributes> = Schema<A> | Schema<AttributesOf<A>, keyof A & string>;

/** What a rule of a block may name. */
type NamesIn<C extends BlockContent> = (
  keyof C['attributes'] | (C extends { readonly blocks: infer B } ? keyof B : never)
) &
  string;

/**
 * Blocks of one type, with the words of their schema kept for the author's types. Rules that name what the block does not
 * have do not compile.
 */
export function block<const N extends BlockNesting, const C extends BlockContent>(
  nesting: N,
  content: C & { readonly rules?: readonly Rule<NamesIn<C>>[] },
): C & { readonly nesting: N } {
  return { ...content, nesting };
}
