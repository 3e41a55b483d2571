import type { Unknown } from '#terraform/cty/unknown';
import type { Attribute, Attributes, IsWriteOnly, NestedContent, NestedObject, Nesting, Repeated } from './attribute';
import type { Partly, Wholly } from './partly';

type Known<A> = A extends Attribute<infer T> ? T : never;
type Presence<A> = A extends Attribute<unknown, infer P> ? P : never;

/** An attribute of nested objects, or blocks. */
interface Nested<N extends Nesting, A extends Attributes> {
  readonly content: NestedContent<N, A>;
}

/** What is given for one attribute, any part of which may be unknown. */
type Given<A> = A extends Nested<infer N, infer I> ? Repeated<N, Config<I>, Unknown> : Partly<Known<A>>;
type KnownGiven<A> = A extends Nested<infer N, infer I> ? Repeated<N, KnownConfig<I>> : Wholly<Known<A>>;
type Open<A> = A extends Nested<infer N, infer I> ? Repeated<N, Proposed<I>, Unknown> : Partly<Known<A>>;
type Kept<A> = A extends Nested<infer N, infer I> ? Repeated<N, State<I>> : Wholly<Known<A>>;

/** The configuration as written: during validation and planning any given value may still be unknown. */
export type Config<A extends Attributes> = {
  readonly [K in keyof A]: Presence<A[K]> extends 'required'
    ? Given<A[K]> | Unknown
    : Presence<A[K]> extends 'computed'
      ? null
      : Given<A[K]> | Unknown | null;
};

/** The configuration at apply, when all of it is known. */
export type KnownConfig<A extends Attributes> = {
  readonly [K in keyof A]: Presence<A[K]> extends 'required'
    ? KnownGiven<A[K]>
    : Presence<A[K]> extends 'computed'
      ? null
      : KnownGiven<A[K]> | null;
};

/** What a plan may be made to say; a write-only value never stands in it. */
export type Proposed<A extends Attributes> = {
  -readonly [K in keyof A]: IsWriteOnly<A[K]> extends true
    ? null
    : Presence<A[K]> extends 'required'
      ? Open<A[K]> | Unknown
      : Open<A[K]> | Unknown | null;
};

/**
 * The plan at apply: only what the provider itself is to fill in is still unknown, and what has a default is there.
 */
export type Planned<A extends Attributes> = NestedObject<A>;

/** What is kept: wholly known, and without write-only values. */
export type State<A extends Attributes> = {
  readonly [K in keyof A]: IsWriteOnly<A[K]> extends true
    ? null
    : Presence<A[K]> extends 'required'
      ? Kept<A[K]>
      : Kept<A[K]> | null;
};

/** A state that is known in part, as after an import: what is left out is null. */
export type PartialState<A extends Attributes> = { readonly [K in keyof A]?: State<A>[K] | null };
