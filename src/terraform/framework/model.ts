import type { Unknown } from '#terraform/cty/unknown';
import type { Attribute, Attributes } from './attribute';
import type { Partly, Wholly } from './partly';

type Known<A> = A extends Attribute<infer T> ? T : never;
type Presence<A> = A extends Attribute<unknown, infer P> ? P : never;
type IsWriteOnly<A> = A extends { readonly writeOnly?: infer W }
  ? true extends W
    ? false extends W
      ? false
      : true
    : false
  : false;

/** The configuration as written: during validation and planning any given value may still be unknown. */
export type Config<A extends Attributes> = {
  readonly [K in keyof A]: Presence<A[K]> extends 'required'
    ? Partly<Known<A[K]>> | Unknown
    : Presence<A[K]> extends 'computed'
      ? null
      : Partly<Known<A[K]>> | Unknown | null;
};

/** The configuration at apply, when all of it is known. */
export type KnownConfig<A extends Attributes> = {
  readonly [K in keyof A]: Presence<A[K]> extends 'required'
    ? Wholly<Known<A[K]>>
    : Presence<A[K]> extends 'computed'
      ? null
      : Wholly<Known<A[K]>> | null;
};

/** What a plan may be made to say; a write-only value never stands in it. */
export type Proposed<A extends Attributes> = {
  -readonly [K in keyof A]: IsWriteOnly<A[K]> extends true
    ? null
    : Presence<A[K]> extends 'required'
      ? Partly<Known<A[K]>> | Unknown
      : Partly<Known<A[K]>> | Unknown | null;
};

/** The plan at apply: only what the provider itself is to fill in is still unknown. */
export type Planned<A extends Attributes> = {
  readonly [K in keyof A]: IsWriteOnly<A[K]> extends true
    ? null
    : Presence<A[K]> extends 'required'
      ? Known<A[K]>
      : Presence<A[K]> extends 'optional'
        ? Known<A[K]> | null
        : Known<A[K]> | Unknown | null;
};

/** What is kept: wholly known, and without write-only values. */
export type State<A extends Attributes> = {
  readonly [K in keyof A]: IsWriteOnly<A[K]> extends true
    ? null
    : Presence<A[K]> extends 'required'
      ? Wholly<Known<A[K]>>
      : Wholly<Known<A[K]>> | null;
};

/** A state that is known in part, as after an import: what is left out is null. */
export type PartialState<A extends Attributes> = { readonly [K in keyof A]?: State<A>[K] | null };
