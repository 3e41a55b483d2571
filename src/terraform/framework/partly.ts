import type { CtyNumber } from '#terraform/cty/number';
import type { Unknown } from '#terraform/cty/unknown';
import type { Dynamic, Value } from '#terraform/cty/value';

type Whole = string | boolean | null | CtyNumber | Unknown | Dynamic;

/** The value with any part of it, at any depth, still unknown perhaps. */
export type Partly<T> = [Value] extends [T] ? T : PartlyEach<T>;

type PartlyEach<T> = T extends Whole ? T : { readonly [K in keyof T]: Partly<T[K]> | Unknown };

/** The value with no part of it unknown any more. */
export type Wholly<T> = [Value] extends [T] ? T : WhollyEach<Exclude<T, Unknown>>;

type WhollyEach<T> = T extends Whole ? T : { readonly [K in keyof T]: Wholly<T[K]> };
