import type { CtyNumber } from '#terraform/cty/number';
import type { Path } from '#terraform/cty/path';
import type { Value } from '#terraform/cty/value';
import type { Attribute, Attributes, NestedContent, Nesting } from './attribute';

/** Paths to what these attributes have: a name that they do not have does not compile. */
export type PathIn<A extends Attributes> = string extends keyof A
  ? Path
  : Nowhere | { readonly [K in keyof A & string]: Into<{ readonly attribute: K }, StepsInto<A[K]>> }[keyof A & string];

type Nowhere = readonly [];

type Into<Step, Rest extends Path> = readonly [Step, ...Rest];

type StepsInto<A> = A extends { readonly content: NestedContent<infer N, infer Inside> }
  ? StepsTo<N, PathIn<Inside>>
  : A extends Attribute<infer T>
    ? StepsIn<T>
    : never;

type StepsTo<N extends Nesting, Rest extends Path> = {
  readonly single: Rest;
  readonly list: Nowhere | Into<{ readonly index: number }, Rest>;
  readonly set: Nowhere | Into<{ readonly index: number }, Rest>;
  readonly map: Nowhere | Into<{ readonly key: string }, Rest>;
}[N];

/** Steps into a value of a type, as its author sees it. */
type StepsIn<T> = [NonNullable<Value>] extends [T]
  ? Path
  : T extends string | boolean | CtyNumber | null
    ? Nowhere
    : T extends readonly (infer Element)[]
      ? Nowhere | Into<{ readonly index: number }, StepsIn<NonNullable<Element>>>
      : string extends keyof T
        ? Nowhere | Into<{ readonly key: string }, StepsIn<NonNullable<T[keyof T]>>>
        : | Nowhere
          | {
              readonly [K in keyof T & string]: Into<{ readonly attribute: K }, StepsIn<NonNullable<T[K]>>>;
            }[keyof T & string];
