import type { CtyNumber } from '#terraform/cty/number';
import type { Type } from '#terraform/cty/type';
import type { Value } from '#terraform/cty/value';

/** What the author's code sees of a known value of a cty type; inside of it, anything may be null. */
export type ValueOf<T extends Type> = Type extends T
  ? Value
  : T extends { readonly kind: 'string' }
    ? string
    : T extends { readonly kind: 'bool' }
      ? boolean
      : T extends { readonly kind: 'number' }
        ? CtyNumber
        : T extends { readonly kind: 'list' | 'set'; readonly element: infer E extends Type }
          ? readonly (ValueOf<E> | null)[]
          : T extends { readonly kind: 'map'; readonly element: infer E extends Type }
            ? Readonly<Record<string, ValueOf<E> | null>>
            : T extends { readonly kind: 'tuple'; readonly elements: infer E extends readonly Type[] }
              ? { readonly [I in keyof E]: ValueOf<E[I]> | null }
              : T extends {
                    readonly kind: 'object';
                    readonly attributes: infer A extends Readonly<Record<string, Type>>;
                  }
                ? { readonly [K in keyof A]: ValueOf<A[K]> | null }
                : Value;
